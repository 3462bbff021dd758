import type { RegisterLife } from './active-at.ts'
import type { Sourced } from './sourced.ts'

export type Branch = {
  code: string
  postcode: Sourced<string>
  latitude: Sourced<number>
  longitude: Sourced<number>
}

/** One practice as the published files describe it, each value with its file. */
export type PracticeRecord = {
  code: string
  name: Sourced<string>
  address: Sourced<string[]>
  postcode: Sourced<string>
  telephone: Sourced<string>
  status: Sourced<RegisterLife['status']>
  openDate: Sourced<string>
  closeDate: Sourced<string>
  /** Prescribing setting; 4 is a GP practice. */
  setting: Sourced<number>
  commissioner: Sourced<string>
  /** Since when it belongs to the commissioner that the register names. */
  joinedOn: Sourced<string>
  contractType: Sourced<'GMS' | 'PMS' | 'APMS'>
  dispensing: Sourced<boolean>
  rurality: Sourced<'Urban' | 'Rural'>
  /** The registered list nearest to the programme's list date; `asAt` is what it stands for. */
  listSize: Sourced<number> & { asAt: string | null }
  weightedList: Sourced<number>
  latitude: Sourced<number>
  longitude: Sourced<number>
  imdScore: Sourced<number>
  branches: Branch[]
  /** For `activeAt`; null when the register does not have the practice. */
  life: RegisterLife | null
}
