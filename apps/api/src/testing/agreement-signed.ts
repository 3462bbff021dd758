import { networkId } from '@muster/domain/ids'
import { catchUp } from './catch-up.ts'
import { done, signed } from './groups-under-way.ts'
import type { County } from './made-up-county.ts'
import { groupOf, listSize, practiceUser, type Side } from './made-up-people.ts'

/** The first group of a side agrees on every schedule, and each member signs the full agreement. */
export async function agreementSigned(county: County, side: Side): Promise<void> {
  const members = groupOf(side, 1)
  const network = networkId(county.networks[side][0])
  const [first = '', ...others] = members.map(practiceUser)
  const settle = async (step: string, answer: Readonly<Record<string, unknown>>) => {
    await done(county, first, step, { network }, { kind: 'propose', answer })
    for (const one of others)
      await done(county, one, step, { network }, { kind: 'agree', version: versions[step] ?? 1 })
    await catchUp(county)
  }
  await settle('G1', { votes: 'onePerPractice', majority: 'simple', quorum: 2, meetings: 12 })
  await settle('G2', { hasTerms: false })
  const minutesPerWeek = Math.ceil((members.length * listSize * 30) / 1_000)
  const rota = { minutesPerWeek, allPatients: true, rota: 'Evenings, at every site' }
  await done(county, first, 'G6', { network }, { kind: 'answer', answer: rota })
  await catchUp(county)
  await settle('G3', { extendedHours: 'eachPractice', plan: 'As in the rota' })
  const even = Math.floor(10_000 / members.length)
  const shares = Object.fromEntries(
    members.map((one, at) => [one, at === 0 ? 10_000 - even * (members.length - 1) : even]),
  )
  await settle('G4', { shares, payDay: 10, liability: 'joint' })
  await settle('G5', { employer: 'jointly', vat: 'notSupplied', pension: true })
  await settle('G7', { wording: 'template' })
  await settle('G8', { outside: 'notYet' })
  const sharing = {
    wording: 'own',
    membersRole: 'controller',
    protectionOfficer: 'Made-up officer',
  }
  await settle('G9A', sharing)
  const role = { role: 'controller', usesProcessor: false }
  for (const step of ['G9', 'G10'])
    for (const practice of members) {
      await signed(county, practice, step, network, step === 'G9' ? role : {})
      await catchUp(county)
    }
}

/** Of what has been put forward before. */
const versions: Readonly<Record<string, number>> = { G1: 2, G2: 2 }
