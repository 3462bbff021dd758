import type { PeoplePage } from '@muster/domain/views/people-page'
import type { StepView } from '@muster/domain/views/step-view'
import { vi } from 'vitest'
import { enter, read } from './enter.ts'
import type { Person } from './person.ts'

export const signatory = {
  signatory: 'Asha Verity, partner (invented)',
  authority: 'partner',
  authorised: true,
}

/** The schedules as members may agree on them; by Schedule 1 most of them can change the others. */
const proposals = {
  G1: { votes: 'onePerPractice', majority: 'simple', quorum: 3, meetings: 6, variations: 'simple' },
  G2: { hasTerms: false },
  G7: { wording: 'template' },
  G8: { outside: 'notYet' },
  G9A: { wording: 'own', membersRole: 'controller', protectionOfficer: 'Ivo Lamb (invented)' },
  G3: { extendedHours: 'eachPractice', plan: 'Each practice opens on two evenings.' },
  G4: { payDay: 1, liability: 'joint', shares: {} },
  G5: { employer: 'jointly', vat: 'notSupplied', pension: true },
}

/** The clinical director's practice puts everything forward; while the clock stands its colleagues answer at once. */
export async function agreeGovernance(director: Person, network: string): Promise<void> {
  const { scope: practice } = director.persona
  const on = { network }
  const answer = { minutesPerWeek: 1_500, allPatients: true, rota: 'Tuesday and Thursday evening' }
  const complete = (step: string, contribution: object, whose: object = on) =>
    enter(director, 'steps.complete', { step, ...whose, contribution })
  const { members } = await read<StepView>(director, 'steps.get', { step: 'G4', network })
  const shares = Object.fromEntries(members.map(({ id }) => [id, 10_000 / members.length]))
  await complete('G6', { kind: 'answer', answer })
  for (const [step, proposed] of Object.entries(proposals)) {
    await mayNow(director, step, on, 'propose')
    const said = step === 'G4' ? { ...proposed, shares } : proposed
    await complete(step, { kind: 'propose', answer: said })
  }
  const own = { practice, network }
  const sharing = { role: 'controller', usesProcessor: false, ...signatory }
  await sign(director, 'G9', own, sharing)
  await sign(director, 'G10', own, signatory)
  await vi.waitUntil(
    async () => {
      const { agreements } = await read<PeoplePage>(director, 'networks.people', on)
      const full = agreements.find(({ step }) => step === 'G10')
      return full?.signatures.every(({ standing }) => standing === 'signed')
    },
    { timeout: 60_000, interval: 300 },
  )
}

/** Waits for what comes first, and signs the version that stands. */
export async function sign(person: Person, step: string, own: object, answer: object) {
  await mayNow(person, step, own, 'sign')
  const { document } = await read<StepView>(person, 'steps.get', { step, ...own })
  const contribution = { kind: 'sign', version: document?.version, answer }
  await enter(person, 'steps.complete', { step, ...own, contribution })
}

const mayNow = (person: Person, step: string, whose: object, action: string) =>
  vi.waitUntil(
    async () => {
      const { allowed } = await read<StepView>(person, 'steps.get', { step, ...whose })
      return (allowed as readonly string[]).includes(action)
    },
    { timeout: 60_000, interval: 300 },
  )
