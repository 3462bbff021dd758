import { openDatabase } from '@muster/db'
import {
  commissionerId,
  type Instant,
  instant,
  type PracticeId,
  practiceId,
  stepId,
} from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import {
  completeStep,
  type NewClock,
  openProgramme,
  proposeNetwork,
  seededSalt,
} from '@muster/operations'

/** Made up: a commissioner, its region and six practices. */
const commissioner = commissionerId('00X')
const practices = ['X00001', 'X00002', 'X00003', 'X00004', 'X00005', 'X00006'].map(practiceId)
const groups = [practices.slice(0, 3), practices.slice(3)]
const lead = { id: 'lead', grants: [{ role: 'supportLead' as const, commissioner }] }

export const opensAt = instant(Date.UTC(2019, 3, 1, 8))
const stepped = { kind: 'stepped', at: opensAt } as const

type Context = Parameters<typeof completeStep>[0]

/** Opens the reference programme with two groups that intend to form a network. */
export async function openRealProgramme(
  url: string,
  clock: NewClock = stepped,
): Promise<Programme> {
  const db = openDatabase({ url, poolSize: 2 })
  try {
    await openProgramme(db, {
      programme: networkContract2019,
      clock,
      commissioners: [{ id: commissioner, facts: enrolled }],
      practices: practices.map(published),
      actor: 'test',
    })
    const context = { db, actor: lead, salt: seededSalt('test') }
    for (const practice of practices) await intend(context, practice)
    for (const [index, members] of groups.entries()) await propose(context, index + 1, members)
    return networkContract2019
  } finally {
    await db.destroy()
  }
}

async function intend(context: Context, practice: PracticeId): Promise<void> {
  const said = await completeStep(context, `intent-${practice}`, {
    programme: networkContract2019.id,
    step: stepId('F1'),
    practice,
    contribution: { kind: 'answer', answer: { intent: 'yes' } },
    onBehalf,
  })
  if (!said.ok) throw new Error(said.refusal.message)
}

async function propose(
  context: Context,
  number: number,
  members: readonly PracticeId[],
): Promise<void> {
  const proposed = await proposeNetwork(context, `group-${number}`, {
    programme: networkContract2019.id,
    commissioner,
    name: `Made-up group ${number}`,
    answer: { members, coordinator: members[0] },
    onBehalf,
  })
  if (!proposed.ok) throw new Error(proposed.refusal.message)
}

const onBehalf = { askedBy: 'A made-up practice manager', how: 'phone' as const }

const enrolled = {
  name: 'NHS Made-up CCG',
  stp: 'E00000X',
  region: 'Y00',
  regionName: 'Made-up region',
  model: 'full' as const,
  modelAssumed: true,
  gapPolicy: 'holdAll' as const,
}

const published = (code: PracticeId) => ({
  code,
  name: `Made-up surgery ${code}`,
  postcode: null,
  commissioner,
  active: true,
  laterStatus: null,
  contractType: 'GMS',
  listSize: 11_000,
  weightedList: 11_000,
  rurality: null,
  latitude: null,
  longitude: null,
  sources: {},
})

export const daysLater = (days: number): Instant => instant(opensAt + days * 24 * 60 * 60 * 1000)
