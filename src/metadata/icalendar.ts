import ical from 'ical-generator';
import type { PlannedRelease } from '../core/calendar.ts';
import { formatPeriod } from '../core/period.ts';
import type { Language } from '../core/text.ts';
import { formatsOf, words } from '../i18n/index.ts';
import type { Place, Published } from './published.ts';

/** The coming releases as an iCalendar file (RFC 5545), one event each at the moment it is due, made at `stamp`. */
export function releaseCalendar(
  language: Language,
  planned: readonly PlannedRelease[],
  shelves: readonly Published[],
  { settings, addresses, inFull }: Place,
  stamp: Date,
): string {
  const { exchange: said, site } = words(language);
  const calendar = ical({
    name: said.calendarTitle(settings.name[language]),
    prodId: { company: 'Huiyin', product: 'Release calendar', language: language.toUpperCase() },
  });
  const page = inFull(addresses.releases(language));
  const owner = URL.canParse(page) ? new URL(page).host : 'huiyin';
  for (const { dataset: name, period, moment } of planned) {
    const dataset = shelves.find(({ dataset }) => dataset.name === name)?.dataset;
    if (!dataset) continue;
    const { title, yearEndsIn, synthetic } = dataset.huiyin;
    calendar.createEvent({
      // The same release keeps its name when its day moves, so that a calendar moves the event; that
      // of another site is another event.
      id: `${name}-${formatPeriod(period)}@${owner}`,
      stamp,
      start: moment,
      summary: said.plannedTitle(title[language], formatsOf(language).period(period, yearEndsIn)),
      ...(synthetic && { description: site.synthetic }),
      // The standard wants an absolute address.
      ...(page.startsWith('http') && { url: page }),
    });
  }
  return calendar.toString();
}
