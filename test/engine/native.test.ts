import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/core/table/table.ts';
import { runRecipe } from '../../src/engine/native.ts';
import { columnNames, statementsOf } from '../../src/engine/recipe.ts';

function table(header: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return { header, rows, rowNumbers: rows.map((_, index) => index + 2) };
}

const old = { name: 'old.csv', table: table(['Body', 'Received'], ['Home Office', '1,204']) };
const recent = {
  name: 'new.csv',
  table: table(['Received', 'body', 'Received'], ['7', '内政部', '007'], ['', '', '']),
};

async function made(recipe: string, files = [old, recent]) {
  const tables = await runRecipe(recipe, files, '2021-01-01', ['replies']);
  return tables.get('replies') as NonNullable<ReturnType<typeof tables.get>>;
}

describe('runRecipe', () => {
  it('stacks the files by column name, as text, with nothing where a file lacks a column', async () => {
    const { header, rows } = await made('CREATE VIEW replies AS SELECT *, "Received (2)" IS NULL AS lacking FROM raw');
    expect(header).toEqual(['Body', 'Received', 'Received (2)', 'lacking']);
    expect(rows).toEqual([
      ['Home Office', '1,204', '', 'true'],
      ['内政部', '7', '007', 'false'],
      ['', '', '', 'false'],
    ]);
  });

  it('gives back the row and the file each line came from, apart from its columns', async () => {
    const replies = await made(`CREATE VIEW replies AS SELECT Body, _row, _file FROM raw WHERE Body <> ''`);
    expect(replies.header).toEqual(['Body']);
    expect(replies.rowNumbers).toEqual([2, 2]);
    expect(replies.fileNames).toEqual(['old.csv', 'new.csv']);
  });

  it('numbers the rows of a view that does not pass them on as a file would have them', async () => {
    const replies = await made('CREATE VIEW replies AS SELECT Body FROM raw');
    expect(replies.rowNumbers).toEqual([2, 3, 4]);
    expect(replies.fileNames).toBeUndefined();
  });

  it('keeps the order in which the view puts its rows', async () => {
    const { rows } = await made('CREATE VIEW replies AS SELECT Received FROM raw ORDER BY Received DESC');
    expect(rows).toEqual([['7'], ['1,204'], ['']]);
  });

  it('knows the as-of date as a variable', async () => {
    const { rows } = await made(`CREATE VIEW replies AS SELECT getvariable('as_of') AS as_of_date`);
    expect(rows).toEqual([['2021-01-01']]);
  });

  it('takes more rows than one chunk of the database holds', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => [String(index)]);
    const file = { name: 'many.csv', table: table(['n'], ...many) };
    const { rows } = await made('CREATE VIEW replies AS SELECT n FROM raw', [file]);
    expect(rows).toEqual(many);
  });

  it('says in which line of the recipe a statement fails, in words of the database', async () => {
    const recipe = `-- one; two\nCREATE TABLE a AS SELECT ';' AS x;\n\nSELECT\n  nope\nFROM raw;\n`;
    await expect(made(recipe)).rejects.toThrow(/begins in line 4: Binder Error.*"nope" not found[\s\S]*LINE 5:/);
  });

  it('says which view is missing and how to make it', async () => {
    await expect(made('CREATE VIEW other AS SELECT 1')).rejects.toThrow(
      'leaves no view named "replies". Each table of the description is read from the view of its name. Add: CREATE VIEW replies AS SELECT …',
    );
  });

  it('says that a view cannot be read when its cells do not convert', async () => {
    const recipe = 'CREATE VIEW replies AS SELECT CAST(Received AS INTEGER) AS n FROM raw';
    await expect(made(recipe)).rejects.toThrow(/view "replies" cannot be read: Conversion Error.*'1,204'/);
  });

  it.each([`FROM read_csv('/etc/passwd')`, `FROM read_text('https://example.org/')`])(
    'lets a recipe read nothing else: %s',
    async (source) => {
      await expect(made(`CREATE VIEW replies AS ${source}`)).rejects.toThrow('disabled by configuration');
    },
  );
});

describe('columnNames', () => {
  it('numbers repeated names, whatever their capitals, and names what has none', () => {
    expect(columnNames(['A', 'a', 'A', '', '_row', 'a (2)'])).toEqual([
      'A',
      'a (2)',
      'A (3)',
      'column 4',
      '_row (2)',
      'a (2) (2)',
    ]);
  });
});

describe('statementsOf', () => {
  it('splits at semicolons, but not inside texts, names, comments or dollar quotes', () => {
    const script = `-- a; b\nSELECT ';', "x;y" /* ; */;\n\n  SELECT $$;$$, $q$ ; $q$, E'\\';';;\n--end;`;
    expect(statementsOf(script)).toEqual([
      { statement: `SELECT ';', "x;y" /* ; */`, line: 2 },
      { statement: `SELECT $$;$$, $q$ ; $q$, E'\\';'`, line: 4 },
    ]);
  });
});
