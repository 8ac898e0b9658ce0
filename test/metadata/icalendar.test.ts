import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { shelves } from '../../src/catalogue/catalogue.ts';
import { plannedReleases } from '../../src/core/calendar.ts';
import { releasesOf } from '../../src/core/release/release.ts';
import { languages } from '../../src/core/text.ts';
import { releaseCalendar } from '../../src/metadata/icalendar.ts';
import { examplePlace } from './example-place.ts';

const now = new Date('2026-11-22T00:00:00Z');
const datasets = shelves.map(({ dataset, log }) => ({
  name: dataset.name,
  ...dataset.huiyin,
  releases: releasesOf(log),
}));
const planned = plannedReleases(examplePlace.settings.calendar, 'Asia/Shanghai', datasets, now);

test.each(languages)('a calendar reader finds every planned release at its moment: %s', (language) => {
  const text = releaseCalendar(language, planned, shelves, examplePlace, now);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.length).toBeGreaterThan(0);
  expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
    planned.map(({ moment }) => moment),
  );
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(planned.length);
});

test('an event is never mistaken for one of another site', () => {
  const elsewhere = { ...examplePlace, inFull: (path: string) => `https://elsewhere.example${path}` };
  const uidsOf = (place: typeof examplePlace): readonly string[] =>
    Array.from(releaseCalendar('en', planned, shelves, place, now).matchAll(/^UID:(.*)\r$/gm), ([, uid = '']) => uid);
  const [here, there] = [uidsOf(examplePlace), uidsOf(elsewhere)];
  expect(here.length).toBeGreaterThan(0);
  expect(here.filter((uid) => there.includes(uid))).toEqual([]);
});

test('no line of a calendar is longer than 75 bytes', () => {
  const lines = releaseCalendar('zh', planned, shelves, examplePlace, now).split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
});

test('the same plans make the same bytes', () => {
  const [one, other] = [0, 1].map(() => releaseCalendar('en', planned, shelves, examplePlace, now));
  expect(one).toBe(other);
});
