import type { RowsByKind } from '@muster/nhs-data'
import type { CountyPractice } from './practices.ts'
import { seeded } from './seeded.ts'

/** The 21 registers of the Quality and Outcomes Framework 2018-19: whose list, its share of all, and the usual rate. */
const registers: readonly (readonly [code: string, list: string, share: number, rate: number])[] = [
  ['AF', 'TOTAL', 1, 0.021],
  ['AST', 'TOTAL', 1, 0.061],
  ['CAN', 'TOTAL', 1, 0.03],
  ['CHD', 'TOTAL', 1, 0.032],
  ['CKD', '18OV', 0.79, 0.041],
  ['COPD', 'TOTAL', 1, 0.02],
  ['CVDPP', '30_74', 0.52, 0.012],
  ['DEM', 'TOTAL', 1, 0.008],
  ['DEP', '18OV', 0.79, 0.107],
  ['DM', '17OV', 0.8, 0.069],
  ['EP', '18OV', 0.79, 0.008],
  ['HF', 'TOTAL', 1, 0.009],
  ['HYP', 'TOTAL', 1, 0.139],
  ['LD', 'TOTAL', 1, 0.005],
  ['MH', 'TOTAL', 1, 0.009],
  ['OB', '18OV', 0.79, 0.101],
  ['OST', '50OV', 0.38, 0.008],
  ['PAD', 'TOTAL', 1, 0.006],
  ['PC', 'TOTAL', 1, 0.004],
  ['RA', '16OV', 0.81, 0.008],
  ['STIA', 'TOTAL', 1, 0.018],
]

/** Poorer practices have more of every disease; where exactly is drawn from a seed. */
export function prevalenceRows(
  practices: readonly CountyPractice[],
): readonly RowsByKind['prevalence'][] {
  const random = seeded(1819)
  return practices.flatMap(({ code, patients, imdScore }) =>
    registers.map(([indicatorGroup, listType, share, rate]) => {
      const listSize = Math.round(patients * share)
      const burden = 0.7 + imdScore / 80 + random() * 0.3
      const register = Math.round(listSize * rate * burden)
      return { code, indicatorGroup, register, listType, listSize }
    }),
  )
}
