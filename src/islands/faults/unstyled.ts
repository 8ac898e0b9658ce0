/**
 * Fetches the page's stylesheets as files where the browser refused those that stand in the page: its host sends headers
 * that were written for an earlier build.
 */
function styleFromFiles(): void {
  const refused = Array.from(document.querySelectorAll('style')).filter(({ sheet }) => !sheet);
  const files = refused.flatMap(({ dataset }) => dataset.files?.split(' ') ?? []);
  document.head.append(
    ...files.map((href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href })),
  );
}

styleFromFiles();
