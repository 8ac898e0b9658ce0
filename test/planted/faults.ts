import { cellFaults } from './cell-faults.ts';
import { fileFaults } from './file-faults.ts';
import { headerFaults } from './header-faults.ts';
import type { Planter } from './planting.ts';
import { rowFaults } from './row-faults.ts';

/** Every kind of fault that is planted, each under the code that must name it. */
export const planters: readonly Planter[] = [...fileFaults, ...headerFaults, ...cellFaults, ...rowFaults];
