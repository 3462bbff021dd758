import fc from 'fast-check'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution, Decided } from '../decide/contribution.ts'
import { decideException, requestException } from '../decide/grant-exception.ts'
import { proposeNetwork } from '../decide/propose-network.ts'
import { raiseBlocker, resolveBlocker } from '../decide/raise-blocker.ts'
import { blockerId, type NetworkId, networkId, type PracticeId, stepId } from '../ids.ts'
import { askForPlace } from '../mediation/ask-for-place.ts'
import {
  closeMediation,
  inviteMediator,
  openMediation,
  setMediationMeeting,
} from '../mediation/mediate.ts'
import { refusePlace, takeBackRefusal } from '../mediation/refuse-place.ts'
import type { World } from '../world.ts'
import { at, lead, practices, practiceUser, regional } from './made-up-run.ts'

const words = { ref: 'r', digest: 'd' }
const networks = ['N1', 'N2', 'N3'].map(networkId)

/** One thing that happens: what somebody tries, valid or not, or that days pass. */
export type Happening =
  | { readonly days: number }
  | {
      readonly by: number
      readonly try: string
      readonly network: number
      readonly size: number
      readonly version: number
    }

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 1, max: 20 }) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      by: fc.nat(practices.length - 1),
      try: fc.constantFrom(
        'intent',
        'intent',
        'decline',
        'list',
        'propose',
        'agree',
        'agree',
        'refuse',
        'area',
        'director',
        'interim',
        'payee',
        'raise',
        'resolve',
        'ask',
        'grant',
        'grantRegion',
        'leadGuess',
        'askPlace',
        'askPlace',
        'refusePlace',
        'refusePlace',
        'thinkAgain',
        'mediate',
      ),
      network: fc.nat(networks.length - 1),
      size: fc.integer({ min: 1, max: 4 }),
      version: fc.integer({ min: 1, max: 3 }),
    }),
  },
)

type Attempt = Extract<Happening, { by: number }>

export function attempt(world: World, one: Attempt): Decided {
  const practice = practices[one.by] as PracticeId
  const network = networks[one.network] ?? networkId('N1')
  const me = practiceUser(practice)
  const group = practices.slice(one.by, one.by + one.size)
  const step = (id: string, contribution: Contribution, own: object = { network }) =>
    completeStep(world, me, { step: stepId(id), ...own, contribution })
  const answer = (id: string, value: Record<string, string | number | boolean>, own?: object) =>
    step(id, { kind: 'answer', answer: value }, own)
  switch (one.try) {
    case 'intent':
      return answer('F1', { intent: 'yes' }, { practice })
    case 'decline':
      return completeStep(world, me, {
        step: stepId('F1'),
        practice,
        contribution: { kind: 'answer', answer: { intent: 'no', reason: words } },
      })
    case 'list':
      return answer('F2', { code: practice, list: 12_000 }, { practice })
    case 'propose': {
      const form = one.version === 1 ? {} : { form: one.size === 1 ? 'single' : 'federation' }
      const proposed = { members: group, coordinator: practice, ...form }
      return world.networks.has(network)
        ? step('F3', { kind: 'propose', answer: proposed })
        : proposeNetwork(world, me, { network, name: `Group ${network}`, answer: proposed })
    }
    case 'agree':
      return step('F3', { kind: 'agree', version: one.version })
    case 'refuse':
      return step('F3', { kind: 'decline', version: one.version, reason: words })
    case 'area':
      return completeStep(world, me, {
        step: stepId('F4'),
        network,
        contribution: {
          kind: 'answer',
          answer: { description: words, onePiece: true, crosses: false },
        },
      })
    case 'director':
      return step('F6', {
        kind: 'propose',
        answer: { director: words, practice, chosenBy: 'election', practising: true },
      })
    case 'interim': {
      const until = addDays(londonDateOf(world.now), one.size * 10)
      const named = { director: words, practice, chosenBy: 'interim', until, practising: true }
      return step('F6', { kind: 'propose', answer: named })
    }
    case 'payee':
      return step('F7', { kind: 'propose', answer: { payee: practice } })
    case 'raise':
      return raiseBlocker(world, me, {
        blocker: blockerId(`B${one.size}`),
        step: stepId('F3'),
        network,
        practice,
        kind: 'other',
        sentence: words,
      })
    case 'resolve':
      return resolveBlocker(world, lead, { blocker: blockerId(`B${one.size}`), network })
    case 'ask':
      return requestException(world, lead, { network, exception: 'under30k', reason: words })
    case 'grant':
      return decideException(world, lead, {
        network,
        exception: 'under30k',
        reason: words,
        granted: true,
      })
    case 'grantRegion':
      return decideException(world, regional, {
        network,
        exception: 'under30k',
        reason: words,
        granted: true,
      })
    case 'askPlace':
    case 'refusePlace':
    case 'thinkAgain':
    case 'mediate':
      return attemptPlace(world, one, network)
    default:
      return completeStep(world, lead, {
        step: stepId('F3'),
        network,
        practice,
        contribution: { kind: 'agree', version: one.version },
      })
  }
}

/** Who looks for a place, who refuses it, and what the support lead records of it. */
function attemptPlace(world: World, one: Attempt, network: NetworkId): Decided {
  const practice = practices[one.by] as PracticeId
  const about = { practice, network }
  const today = londonDateOf(world.now)
  if (one.try === 'askPlace') return askForPlace(world, practiceUser(practice), about)
  if (one.try === 'refusePlace') return refusePlace(world, lead, { ...about, reason: words })
  if (one.try === 'thinkAgain') return takeBackRefusal(world, lead, about)
  switch (one.size) {
    case 1:
      return openMediation(world, lead, about)
    case 2:
      return inviteMediator(world, lead, { practice, on: today })
    case 3:
      return setMediationMeeting(world, lead, { practice, on: today })
    default: {
      const outcome = one.version === 1 ? 'failed' : 'agreed'
      return closeMediation(world, lead, { ...about, outcome, note: words })
    }
  }
}

export const isPassing = (one: Happening): one is Extract<Happening, { days: number }> =>
  'days' in one

/** The morning so many days later. */
export const daysLater = (world: World, days: number): World =>
  at(world, atLondonTime(addDays(londonDateOf(world.now), days), '09:00'))
