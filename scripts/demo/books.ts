import { Dice } from '../dice.ts';
import {
  asOfDay,
  firstProvisional,
  firstPublished,
  firstQuarter,
  lastDayIn,
  lastPublished,
  quarterOf,
  type Version,
} from './calendar.ts';
import { quarterIn, type Region, regions, seed } from './country.ts';
import { channels, firstReply, type Message, never, passOn, type Rating, rate, receive } from './message.ts';

/** The columns of each table that are counted message by message. */
export const columns = {
  replies: [
    'received',
    'invalid',
    'duplicate',
    'transferred_before_due',
    'withdrawn_before_due',
    'on_time_original',
    'on_time_extended',
    'late_replied',
    'closed_no_reply',
    'open_overdue',
    'not_yet_due',
  ],
  'reply-times': ['n_replied', 'n_other_closed', 'n_censored'],
  flow: [
    'open_start',
    'received',
    'transferred_in',
    'reopened',
    'closed_replied',
    'closed_other',
    'transferred_out',
    'open_end',
    'open_overdue',
    'open_over_90d',
  ],
  ratings: [
    'closed_eligible',
    'rated_active',
    'rated_auto',
    'n1',
    'n2',
    'n3',
    'n4',
    'n5',
    'bad_verified',
    'bad_due',
    'bad_rectified_on_time',
  ],
} as const;

/** A table that is counted message by message. */
export type Counted = keyof typeof columns;
/** Its columns. */
type Column<Table extends Counted> = (typeof columns)[Table][number];

/** The upper ends of the spans of days to reply; the last has none. */
export const spanEnds = [1, 3, 5, 10, 15, 20, 30, 60, 90];

const groups: Readonly<Record<Counted, number>> = {
  replies: channels.length,
  'reply-times': spanEnds.length + 1,
  flow: 1,
  ratings: 1,
};

/**
 * The quarters that are counted in a version. The final figures of the last one are not published yet, but known: what
 * they will hide is hidden in the provisional ones, and a further quarter changes nothing of those before it.
 */
const countedIn: Readonly<Record<Version, readonly [number, number]>> = {
  final: [firstPublished, lastPublished],
  provisional: [firstProvisional, lastPublished],
};

/** Every count of one version, by region, quarter and group (the channel, or the span of days). */
export class Books {
  readonly version: Version;
  readonly #counts: Readonly<Record<Counted, Int32Array>>;

  constructor(version: Version) {
    this.version = version;
    const empty = (table: Counted): Int32Array =>
      new Int32Array(regions.length * (lastPublished + 1) * groups[table] * columns[table].length);
    this.#counts = {
      replies: empty('replies'),
      'reply-times': empty('reply-times'),
      flow: empty('flow'),
      ratings: empty('ratings'),
    };
  }

  /** Whether a quarter is counted in this version. */
  has(quarter: number): boolean {
    const [first, last] = countedIn[this.version];
    return quarter >= first && quarter <= last;
  }

  add<Table extends Counted>(table: Table, region: Region, quarter: number, column: Column<Table>, group = 0): void {
    const counts = this.#counts[table];
    const place = placeOf(table, region, quarter, column, group);
    counts[place] = (counts[place] as number) + 1;
  }

  count<Table extends Counted>(
    table: Table,
    region: Region,
    quarter: number,
    column: Column<Table>,
    group = 0,
  ): number {
    return this.#counts[table][placeOf(table, region, quarter, column, group)] as number;
  }
}

function placeOf(table: Counted, region: Region, quarter: number, column: string, group: number): number {
  const names: readonly string[] = columns[table];
  return (
    ((region.index * (lastPublished + 1) + quarter) * groups[table] + group) * names.length + names.indexOf(column)
  );
}

/** Lets every message live, and enters it into the books of both versions. */
export function keepBooks(): readonly Books[] {
  const books = [new Books('provisional'), new Books('final')];
  for (const region of regions) {
    for (let quarter = firstQuarter; quarter <= lastPublished; quarter += 1) {
      const dice = new Dice(seed, region.code, 'messages', quarter);
      const circumstances = quarterIn(region, quarter);
      for (let left = circumstances.messages; left > 0; left -= 1) {
        const message = receive(dice, quarter, circumstances);
        enter(books, dice, region, message, circumstances.quality);
        if (message.end === 'transferred') enterElsewhere(books, dice, region, message);
      }
    }
  }
  return books;
}

function enterElsewhere(books: readonly Books[], dice: Dice, from: Region, message: Message): void {
  const others = regions.filter((region) => region !== from);
  const region = others[dice.below(others.length)] as Region;
  const circumstances = quarterIn(region, quarterOf(message.ended));
  enter(books, dice, region, passOn(dice, message, circumstances), circumstances.quality);
}

function enter(books: readonly Books[], dice: Dice, region: Region, message: Message, quality: number): void {
  const rating = message.end === 'replied' ? rate(dice, region, message, quality) : undefined;
  for (const book of books) {
    enterReplies(book, region, message);
    enterFlow(book, region, message);
    if (rating) enterRating(book, region, message, rating);
  }
}

/** The cohort tables: what had become of the message on the as-of date of its quarter of receipt. */
function enterReplies(book: Books, region: Region, message: Message): void {
  const quarter = quarterOf(message.day);
  if (!book.has(quarter)) return;
  const asOf = asOfDay(quarter, book.version);
  if (message.registered > asOf) return;
  const fate = fateOn(message, asOf);
  book.add('replies', region, quarter, 'received', message.channel);
  book.add('replies', region, quarter, fate, message.channel);
  if (fate === 'invalid' || fate === 'duplicate') return;
  const [left, how] = leaving(message, asOf);
  const span = spanEnds.findIndex((end) => left - message.day <= end);
  book.add('reply-times', region, quarter, how, span === -1 ? spanEnds.length : span);
}

function fateOn(message: Message, asOf: number): Exclude<Column<'replies'>, 'received'> {
  const { end, ended, due, originalDue } = message;
  if (end === 'invalid' || end === 'duplicate') return end;
  if (end === 'transferred' && ended <= asOf) return 'transferred_before_due';
  if (end === 'withdrawn' && ended <= asOf) return 'withdrawn_before_due';
  if (due > asOf) return 'not_yet_due';
  const reply = firstReply(message);
  if (reply <= due) return reply <= originalDue ? 'on_time_original' : 'on_time_extended';
  if (reply <= asOf) return 'late_replied';
  return end === 'no-reply' && ended <= asOf ? 'closed_no_reply' : 'open_overdue';
}

/** The day on which a message stops waiting for its reply, as far as is known, and how. */
function leaving(message: Message, asOf: number): readonly [number, Column<'reply-times'>] {
  const reply = firstReply(message);
  const other = message.end === 'replied' ? never : message.ended;
  if (Math.min(reply, other) > asOf) return [asOf, 'n_censored'];
  return reply <= other ? [reply, 'n_replied'] : [other, 'n_other_closed'];
}

/** What happened in each quarter, and what was open at its end, as the books stood on that quarter's as-of date. */
function enterFlow(book: Books, region: Region, message: Message): void {
  const { day, registered, end, ended, reopened, reclosed, isTransferred } = message;
  const happened = (on: number, column: Column<'flow'>): void => {
    const quarter = quarterOf(on);
    if (book.has(quarter) && registered <= asOfDay(quarter, book.version)) book.add('flow', region, quarter, column);
  };
  happened(day, isTransferred ? 'transferred_in' : 'received');
  happened(ended, end === 'replied' ? 'closed_replied' : end === 'transferred' ? 'transferred_out' : 'closed_other');
  if (reopened !== never) {
    happened(reopened, 'reopened');
    happened(reclosed, 'closed_replied');
  }
  const last = Math.min(lastPublished, quarterOf(reopened === never ? ended : reclosed));
  for (let quarter = quarterOf(day); quarter <= last; quarter += 1) {
    const close = lastDayIn(quarter);
    const isOpen = ended > close || (reopened <= close && reclosed > close);
    if (!isOpen) continue;
    const due = ended > close ? message.due : reopened + 30;
    if (book.has(quarter + 1) && registered <= asOfDay(quarter + 1, book.version))
      book.add('flow', region, quarter + 1, 'open_start');
    if (!book.has(quarter) || registered > asOfDay(quarter, book.version)) continue;
    book.add('flow', region, quarter, 'open_end');
    if (due <= close) book.add('flow', region, quarter, 'open_overdue');
    if (close - day > 90) book.add('flow', region, quarter, 'open_over_90d');
  }
}

/** Ratings belong to the quarter of the reply. */
function enterRating(book: Books, region: Region, message: Message, rating: Rating): void {
  const quarter = quarterOf(message.ended);
  if (!book.has(quarter)) return;
  const asOf = asOfDay(quarter, book.version);
  if (message.registered > asOf) return;
  const add = (column: Column<'ratings'>): void => book.add('ratings', region, quarter, column);
  add('closed_eligible');
  if (rating.by === 'system') add('rated_auto');
  if (rating.by !== 'citizen') return;
  add('rated_active');
  add(`n${rating.level}` as Column<'ratings'>);
  if (!rating.isVerified) return;
  add('bad_verified');
  if (rating.due > asOf) return;
  add('bad_due');
  if (rating.isRectified) add('bad_rectified_on_time');
}
