import type { Resource } from '../../src/core/description/dataset.ts';
import type { FormKind } from '../../src/core/release/form.ts';
import type { Sheet, SheetCell } from '../../src/core/table/sheet.ts';
import { columnsJson, recordsJson } from '../../src/csv/json.ts';
import type { PublishedRows } from '../../src/csv/rows.ts';
import { isExactNumber, numericColumns } from '../../src/csv/typed.ts';
import { writeWorkbook } from '../../src/csv/workbook/write.ts';
import { excelOfPublished } from '../../src/csv/write.ts';
import { explainingSheets, type WorkbookSubject } from '../../src/metadata/workbook-sheets.ts';

/** A form of a table, made: its file's name and its bytes. */
export interface MadeForm {
  readonly kind: FormKind;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The CSV of a table for Excel; `text` is the published file's. */
export function excelForm(resource: Resource, text: string, { header, rows }: PublishedRows): MadeForm {
  return { kind: 'excel', path: `${resource.name}.excel.csv`, bytes: utf8(excelOfPublished(text, header, rows)) };
}

/** A table as a workbook: its figures on the first sheet, everything needed to read them on the others. */
export async function workbookForm(table: PublishedRows, subject: WorkbookSubject): Promise<MadeForm> {
  const { dataset, release, resource } = subject;
  const bytes = await writeWorkbook([figureSheet(resource, table), ...explainingSheets(subject)], {
    title: `${dataset.huiyin.title.en}, ${release.id}`,
    creator: dataset.huiyin.publisher.en,
    created: new Date(release.published),
  });
  return { kind: 'xlsx', path: `${resource.name}.xlsx`, bytes };
}

/** A table as JSON, by row and by column. */
export function jsonForms(resource: Resource, { rows }: PublishedRows): readonly MadeForm[] {
  return [
    { kind: 'json', path: `${resource.name}.json`, bytes: utf8(recordsJson(resource, rows)) },
    { kind: 'columns', path: `${resource.name}.columns.json`, bytes: utf8(columnsJson(resource, rows)) },
  ];
}

/** The figures as they are published: counts are numbers; codes, periods and days are text, so that nothing is respelled. */
function figureSheet(resource: Resource, { header, rows }: PublishedRows): Sheet {
  const numeric = numericColumns(resource);
  const cellOf = (cell: string, place: number): SheetCell => {
    if (cell === '') return null;
    return numeric[place] && isExactNumber(cell) ? Number(cell) : cell;
  };
  return {
    name: resource.name.slice(0, 31),
    widths: header.map((name) => Math.max(12, name.length + 2)),
    rows: [header, ...rows.map((row) => row.map(cellOf))],
  };
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
