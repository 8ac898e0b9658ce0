// What an embedded chart does with a script: it takes the colours its address asks for, and tells the page around it how
// tall it is each time that changes.
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

const main = document.querySelector('main');
if (main && parent !== window) {
  const tell = (): void => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    parent.postMessage({ type: 'huiyin:height', height }, '*');
  };
  new ResizeObserver(tell).observe(main);
}
