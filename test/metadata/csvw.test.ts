import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { jsonInMarkup } from '../../src/core/json-in-markup.ts';
import { csvwMetadata } from '../../src/metadata/csvw.ts';

test('a description lists the columns of its file, in order, with a type that CSVW knows', () => {
  const known = ['string', 'integer', 'nonNegativeInteger', 'decimal', 'date'];
  for (const { dataset } of catalogue) {
    for (const resource of dataset.resources) {
      const { url, tableSchema } = JSON.parse(JSON.stringify(csvwMetadata(dataset, resource)));
      expect(url).toBe(resource.path);
      const columns: { name: string; titles: string; datatype: string | { base: string } }[] = tableSchema.columns;
      expect(columns.map(({ titles }) => titles)).toEqual(resource.schema.fields.map(({ name }) => name));
      for (const { datatype } of columns)
        expect(known).toContain(typeof datatype === 'string' ? datatype : datatype.base);
      expect(tableSchema.primaryKey).toEqual(resource.schema.primaryKey);
    }
  }
});

test('no text can end the script element that holds a description', () => {
  const text = jsonInMarkup({ name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('</script');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});
