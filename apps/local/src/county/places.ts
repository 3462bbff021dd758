import { lmcId } from '@muster/domain/ids'
import { coast } from './coast.ts'
import type { PlannedCommissioner } from './planned-network.ts'
import { upland } from './upland.ts'
import { vale } from './vale.ts'

/**
 * Wexmere is made up: no such county, commissioner, network, practice or postcode exists. Its codes begin with
 * letters that no code of 2019 begins with, and it lies in the North Sea.
 */
export const wexmere = {
  region: { code: 'Y9Z', onsCode: 'E40999901', name: 'Wexmere (made-up region)' },
  office: { code: 'Q9Z', onsCode: 'E39999901', name: 'Wexmere (made-up office)' },
  stp: { onsCode: 'E54999901', name: 'Wexmere and the Marshes (made-up STP)' },
  /** Serves all three commissioners. */
  lmc: { id: lmcId('wexmere'), name: 'Wexmere Local Medical Committee (made-up)' },
} as const

export const commissioners: readonly PlannedCommissioner[] = [coast, vale, upland]

/** In no group: everybody has a reason. */
export const unwanted = { name: 'Fenwater Road Surgery', patients: 8_940 } as const

/** In a network that another commissioner leads than the one it belongs to. */
export const acrossTheLine = { practice: 'Upper Tarnsea Practice', home: vale } as const

/** Practices with a branch, and how many degrees from the main surgery it lies. */
export const branches = [
  { practice: 'Hollowfell Surgery', north: 0.05, east: -0.03 },
  { practice: 'Cotterbeck Dale Practice', north: -0.04, east: 0.06 },
  { practice: 'Upper Tarnsea Practice', north: 0.02, east: 0.05 },
] as const

/** Named by its own group, and by this one besides. */
export const namedTwice = { practice: 'Millrace Practice, Brackenford', alsoIn: 'U00007' } as const
