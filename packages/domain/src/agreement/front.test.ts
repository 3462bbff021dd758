import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  ash,
  madeUpWorld,
  network,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { adoptVersion } from '../amendment/adopt-version.ts'
import { difference } from '../amendment/difference.ts'
import { localFaults } from '../amendment/local-variation.ts'
import { completeStep } from '../decide/complete-step.ts'
import { commissionerId, stepId } from '../ids.ts'
import { proposed } from '../programme/parameter.ts'
import type { Programme } from '../programme/programme.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { walkProgramme } from '../programme/walk/walk-programme.ts'
import { getStep } from '../progress/completion.ts'
import { after } from '../testing/made-up-run.ts'
import { documentView } from '../views/document-view.ts'
import type { World } from '../world.ts'
import { frontDifference, frontOf } from './front.ts'

const signing = stepId('F8')
const initial = networkContract2019.documents[0]
const topics = [
  'Obligations of the members',
  'Patient involvement',
  'Finance',
  'Workforce',
  'Information sharing',
  'Confidentiality',
  'Conflicts of interest',
  'Meetings',
  'Joining and leaving',
  'Duration and variation',
  'Termination',
  'Disputes',
  'Force majeure',
]

/** Another version, whose clause on confidentiality says something more. */
const varied: Programme = {
  ...networkContract2019,
  version: 2,
  documents: networkContract2019.documents.map((one) =>
    one.front
      ? {
          ...one,
          front: {
            ...one.front,
            clauses: one.front.clauses.map((clause) =>
              clause.id === 'confidentiality'
                ? {
                    ...clause,
                    says: [...clause.says, proposed('Also after it has left.', 'Made up')],
                  }
                : clause,
            ),
          },
        }
      : one,
  ),
}

function signedWorld(): World {
  const agreed: readonly [string, object][] = [
    ['F4', { description: words, onePiece: true, crosses: false }],
    ['F6', { director: words, practice: ash, chosenBy: 'election', practising: true }],
    ['F7', { payee: ash }],
  ]
  const world = agreed.reduce(
    (before, [step, answer]) => withRecord(before, step, { network }, agreedOn({ ...answer })),
    madeUpWorld({ on: '2019-05-08' }),
  )
  const version = documentVersion(world, network, 'initialAgreement')
  const answer = { signatory: words, authority: 'partner', authorised: true }
  return after(
    world,
    completeStep(
      world,
      { id: 'user', grants: [{ role: 'practice', practice: ash }] },
      { step: signing, network, practice: ash, contribution: { kind: 'sign', version, answer } },
    ),
  )
}

const seenBy = (world: World) =>
  documentView(world, getStep(world.programme, signing), { network, practice: ash })

describe('the mandatory front', () => {
  it('has a clause on each topic, each sentence with where it comes from', () => {
    const front = seenBy(signedWorld())?.front
    expect(front?.clauses.map(({ topic }) => topic)).toEqual(topics)
    for (const { says } of front?.clauses ?? [])
      for (const one of says) expect(one.source).toMatch(/S\d+|\[P\]/)
  })

  it('names no clause numbers but those that a source gives', () => {
    const text = JSON.stringify(networkContract2019.documents)
    expect(text.match(/clauses? \d+/g)).toEqual(['clauses 92', 'clauses 92'])
  })

  it('is part of the text that is signed, whatever the sources are', () => {
    const world = signedWorld()
    const version = (programme: Programme) =>
      documentVersion({ ...world, programme }, network, 'initialAgreement')
    expect(version(varied)).not.toBe(version(networkContract2019))
    const corrected = {
      ...networkContract2019,
      documents: networkContract2019.documents.map((one) =>
        one.front ? { ...one, front: { ...one.front, source: 'Another source' } } : one,
      ),
    }
    expect(version(corrected)).toBe(version(networkContract2019))
  })

  it('changes by a version of the programme, which every member sees and signs', () => {
    const world = signedWorld()
    expect(seenBy(world)?.sinceSigned).toBeNull()
    const adopted = adoptVersion(world, varied)
    expect(adopted.networks).toContainEqual({ network, again: [signing] })
    expect(seenBy(adopted.after)?.sinceSigned).toMatchObject({
      changes: [],
      clauses: [{ topic: 'Confidentiality', now: [expect.any(String), 'Also after it has left.'] }],
    })
    expect(difference(networkContract2019, varied).programme).toContain(
      'Initial network agreement: the clause “Confidentiality” has changed.',
    )
  })

  it('is not varied locally', () => {
    const local = { ...varied, variationOf: { version: 1, commissioner: commissionerId('ZC1') } }
    expect(localFaults(networkContract2019, local)).not.toEqual([])
  })

  it('has no clause twice and none that says nothing', () => {
    const [clause] = initial?.front?.clauses ?? []
    if (!initial?.front || !clause) throw new Error('The agreement has no front.')
    const front = { ...initial.front, clauses: [clause, { ...clause, says: [] }] }
    const unsound = { ...networkContract2019, documents: [{ ...initial, front }] }
    expect(walkProgramme(unsound).join(' ')).toMatch(/two clauses “obligations”.*says nothing/)
  })

  it('differs in nothing from itself, and in every clause from none', () => {
    const text = (initial && frontOf(initial)?.text) ?? []
    expect(frontDifference(text, text)).toEqual([])
    expect(frontDifference([], text)).toHaveLength(topics.length)
    expect(frontDifference(text, [])).toHaveLength(topics.length)
  })
})
