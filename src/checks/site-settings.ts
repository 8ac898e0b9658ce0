import type { DatedPlan, PlanRule } from '../core/calendar.ts';
import { type Fault, type Finding, findingOf } from '../core/finding.ts';
import { type Frequency, ordinalOf, parsePeriod } from '../core/period.ts';
import type { SiteSettings } from '../core/site.ts';
import type { Language } from '../core/text.ts';
import { quoted } from './check.ts';
import { description } from './description/description.ts';
import { refer, type Say } from './description/say.ts';
import { checkTexts } from './description/texts.ts';

/** What the calendar has to know of a dataset of the data folder. */
export interface PlannableDataset {
  readonly name: string;
  /** Undefined where its description cannot be read. */
  readonly frequency: Frequency | undefined;
}

/** Settings of a site of which what does not fit the JSON Schema has been taken out. */
export interface SoundSettings extends Partial<Omit<SiteSettings, 'languages' | 'calendar'>> {
  readonly languages?: readonly (Language | undefined)[];
  readonly calendar?: { readonly plans?: readonly (SoundPlan | undefined)[] };
}

type SoundPlan = Partial<DatedPlan & PlanRule>;

/**
 * Everything the settings of a site can get wrong that their JSON Schema cannot see: a default language that is not
 * among the languages, a time zone that is none, texts that are not translated, plans for days, periods or datasets that
 * are not there. `file` is the name under which the findings speak of the settings.
 */
export function settingsFindings(
  settings: SoundSettings,
  datasets: readonly PlannableDataset[],
  file: string,
): readonly Finding[] {
  const faults: Fault[] = [];
  const say: Say = (path, value, message, fix) => {
    faults.push({ column: path, value: value === null ? null : quoted(value), message, fix });
  };
  const { defaultLanguage, timeZone, calendar } = settings;
  const languages = settings.languages?.filter((language) => language !== undefined);
  if (languages && defaultLanguage)
    refer(say, '/defaultLanguage', defaultLanguage, languages, { en: 'language of the site', zh: '本站的语言' });
  if (timeZone !== undefined) checkTimeZone(timeZone, say);
  const isSpoken = (path: string): boolean =>
    !/\/(en|zh)$/.test(path) || (languages ?? []).includes(path.slice(-2) as Language);
  checkTexts(settings, (path, ...rest) => isSpoken(path) && say(path, ...rest));
  const plans = calendar?.plans ?? [];
  plans.forEach((plan, index) => {
    if (plan) checkPlan(plan, `/calendar/plans/${index}`, datasets, say);
  });
  checkTwice(plans, say);
  return faults.map((fault) => findingOf(description.code, description.severity, file, fault));
}

function checkTimeZone(timeZone: string, say: Say): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    refer(say, '/timeZone', timeZone, Intl.supportedValuesOf('timeZone'), {
      en: 'time zone of the IANA list',
      zh: 'IANA 列表中的时区',
    });
  }
}

function checkPlan(plan: SoundPlan, path: string, datasets: readonly PlannableDataset[], say: Say): void {
  const names = datasets.map(({ name }) => name);
  if (plan.dataset !== undefined)
    refer(say, `${path}/dataset`, plan.dataset, names, {
      en: 'dataset of the data folder',
      zh: '数据文件夹中的数据集',
    });
  const frequency = datasets.find(({ name }) => name === plan.dataset)?.frequency;
  const { period, from, to, date } = plan;
  for (const [key, text] of Object.entries({ period, from, to })) {
    const read = parsePeriod(text ?? '');
    if (!read || frequency === undefined || read.frequency === frequency) continue;
    const shape = shapes[frequency];
    say(
      `${path}/${key}`,
      text ?? null,
      {
        en: `${path}/${key} is "${text}", but "${plan.dataset}" reports by ${shape.en}.`,
        zh: `${path}/${key} 为“${text}”，而“${plan.dataset}”按${shape.zh}公布。`,
      },
      { en: `Write a period such as ${shape.example}.`, zh: `请写成 ${shape.example} 这样的期间。` },
    );
  }
  const [first, last] = [parsePeriod(from ?? ''), parsePeriod(to ?? '')];
  if (first && last && first.frequency === last.frequency && ordinalOf(first) > ordinalOf(last)) {
    say(
      `${path}/to`,
      to ?? null,
      { en: `${path} ends with ${to}, before it begins with ${from}.`, zh: `${path} 止于 ${to}，早于起始的 ${from}。` },
      { en: 'Write the earlier period as "from".', zh: '请把较早的期间写在“from”。' },
    );
  }
  if (date !== undefined && !isDay(date)) {
    say(
      `${path}/date`,
      date,
      {
        en: `${path}/date is "${date}", a day that no calendar has.`,
        zh: `${path}/date 为“${date}”，并无这一天。`,
      },
      { en: 'Write a day as YYYY-MM-DD, such as 2026-10-30.', zh: '请按 YYYY-MM-DD 填写日期，如 2026-10-30。' },
    );
  }
}

const shapes = {
  A: { en: 'year', zh: '年', example: '2026' },
  Q: { en: 'quarter', zh: '季度', example: '2026-Q3' },
  M: { en: 'month', zh: '月', example: '2026-09' },
} as const;

/** Says of each named day after the first that its release has one already. */
function checkTwice(plans: readonly (SoundPlan | undefined)[], say: Say): void {
  const seen = new Set<string>();
  plans.forEach((plan, index) => {
    if (plan?.date === undefined || plan.dataset === undefined || plan.period === undefined) return;
    const release = `${plan.dataset} ${plan.period}`;
    if (seen.has(release)) {
      say(
        `/calendar/plans/${index}`,
        plan.date,
        { en: `The release ${release} is planned for two days.`, zh: `${release} 被安排在两个日子公布。` },
        { en: 'Keep one of the two plans.', zh: '请只保留其中一条。' },
      );
    }
    seen.add(release);
  });
}

/** Whether the calendar has a day such as `2026-02-28`. */
function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
