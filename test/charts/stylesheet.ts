import { stylesheet as read } from '../../scripts/pictures/picture-styles.ts';

/** The colours of the charts: the only file that has any. */
export const colours = read('chart-colours.css');

/** All rules for charts in the order of the cascade: what `charts.css` imports comes first. */
export const stylesheet = read('charts.css');
