import XMLBuilder from 'fast-xml-builder';

/** An XML element's content: text, attributes (names that begin with `@`) and elements; a list repeats its element. */
export interface XmlContent {
  readonly [name: string]: string | number | XmlContent | readonly XmlContent[];
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  // Else the text "true" in an attribute is written as an attribute without a value, which is no XML.
  suppressBooleanAttributes: false,
});

/** An XML 1.0 document in UTF-8 with this one element. Text is escaped; what XML cannot hold becomes U+FFFD. */
export function xmlDocument(element: string, content: XmlContent): string {
  const document: string = builder.build({ [element]: content });
  // XML 1.0, section 2.2: no control characters but these three, and no noncharacters, escaped or not.
  const legal = document.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : '\uFFFD'));
  return `<?xml version="1.0" encoding="utf-8"?>\n${legal}`;
}
