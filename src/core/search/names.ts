import type { Code, CodeList } from '../description/code-list.ts';

/** The bodies with these codes and their names; a code that the list does not have is its own name. */
export function namesOf(codes: readonly string[], list: CodeList | undefined): readonly Code[] {
  return codes.map((code) => {
    const { title } = list?.get(code) ?? { title: { en: code, zh: code } };
    return { code, title };
  });
}
