import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  madeUpWorld,
  network,
  withEachMember,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import type { Actor } from '../access/grants.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution } from '../decide/contribution.ts'
import type { IssuedPart } from '../facts/events.ts'
import { type PracticeId, stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { after } from '../testing/made-up-run.ts'
import { documentView } from '../views/document-view.ts'
import { allowedActions } from '../views/task-view.ts'
import type { World } from '../world.ts'
import { differenceOf } from './difference.ts'

const signing = stepId('F8')
const payee = stepId('F7')
const userOf = (practice: PracticeId): Actor => ({
  id: `user of ${practice}`,
  grants: [{ role: 'practice', practice }],
})

/** Members, area, director and payee agreed: the initial agreement is open for signature. */
function readyToSign(): World {
  const agreed: readonly [string, object][] = [
    ['F4', { description: words, onePiece: true, crosses: false }],
    ['F6', { director: words, practice: birch, chosenBy: 'election', practising: true }],
    ['F7', { payee: ash }],
  ]
  const formed = agreed.reduce(
    (world, [step, answer]) => withRecord(world, step, { network }, agreedOn({ ...answer })),
    madeUpWorld({ on: '2019-05-08' }),
  )
  const intended = withEachMember(formed, 'F1', answered({ intent: 'yes' }))
  return withEachMember(intended, 'F2', answered({ list: 12_000 }))
}

const attempt = (world: World, practice: PracticeId, contribution: Contribution, step = signing) =>
  completeStep(world, userOf(practice), {
    step,
    network,
    ...(step === signing ? { practice } : {}),
    contribution,
  })

const documentFor = (world: World, practice: PracticeId) =>
  documentView(world, getStep(world.programme, signing), { network, practice })

const signature = { signatory: words, authority: 'partner', authorised: true }
const signed = (world: World, practice: PracticeId): World => {
  const version = documentFor(world, practice)?.version ?? ''
  const decided = attempt(world, practice, { kind: 'sign', version, answer: signature })
  expect(decided).toMatchObject({ ok: true })
  return after(world, decided)
}

describe('signing an agreement', () => {
  it('keeps the text of a version once, whoever signs it', () => {
    const world = signed(signed(readyToSign(), ash), birch)
    expect(Object.keys(world.networks.get(network)?.issued?.initialAgreement ?? {})).toHaveLength(1)
  })

  it('shows whoever signed before what has changed since, and nobody else', () => {
    const before = signed(readyToSign(), ash)
    const changed = after(
      before,
      attempt(before, ash, { kind: 'propose', answer: { payee: birch } }, payee),
    )
    expect(documentFor(before, ash)?.sinceSigned).toBeNull()
    expect(documentFor(changed, birch)?.sinceSigned).toBeNull()
    expect(documentFor(changed, ash)?.sinceSigned?.changes).toEqual([
      { step: payee, title: expect.any(String), field: 'payee', before: ash, now: birch },
    ])
    expect(missingSignatures(changed, network, signing)).toContain(ash)
  })

  it('says for whom a deputy signs', () => {
    const world = readyToSign()
    const version = documentFor(world, ash)?.version ?? ''
    const deputy = { ...signature, authority: 'deputy' }
    expect(attempt(world, ash, { kind: 'sign', version, answer: deputy })).toMatchObject({
      ok: false,
      refusal: { field: 'deputises' },
    })
    expect(
      attempt(world, ash, { kind: 'sign', version, answer: { ...deputy, deputises: words } }),
    ).toMatchObject({ ok: true })
  })
})

describe('taking a signature back', () => {
  const takeBack = { kind: 'withdraw', reason: words } as const

  it('asks for it again, and is open to nobody but the practice', () => {
    const world = signed(readyToSign(), ash)
    const withdrawn = after(world, attempt(world, ash, takeBack))
    expect(missingSignatures(world, network, signing)).not.toContain(ash)
    expect(missingSignatures(withdrawn, network, signing)).toContain(ash)
    expect(attempt(withdrawn, ash, takeBack)).toMatchObject({
      refusal: { code: 'nothing-signed' },
    })
    const step = getStep(world.programme, signing)
    const whose = { network, practice: ash }
    expect(allowedActions(world, userOf(ash), step, whose)).toEqual(['withdraw'])
    expect(allowedActions(world, userOf(birch), step, whose)).toEqual([])
    expect(
      completeStep(world, userOf(birch), { step: signing, ...whose, contribution: takeBack }),
    ).toMatchObject({ refusal: { code: 'not-yours' } })
  })

  it('ends where the registration rests on it', () => {
    const registered = withRecord(signed(readyToSign(), ash), 'F9', { network }, answered({}))
    expect(attempt(registered, ash, takeBack)).toMatchObject({
      refusal: { code: 'signature-relied-on', facts: { reliedOnBy: 'F9' } },
    })
  })
})

const part: fc.Arbitrary<IssuedPart> = fc.record({
  step: fc.constantFrom('A', 'B', 'C').map(stepId),
  answer: fc.option(
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.oneof(fc.nat(3), fc.boolean())),
  ),
})
const text = fc.uniqueArray(part, { selector: ({ step }) => step })

describe('the difference of two versions', () => {
  it('is nothing between a version and itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(differenceOf(one, one)).toEqual([])
      }),
    )
  })

  it('leads from the one to the other, and back', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const changes = differenceOf(before, now)
        const answers = (parts: readonly IssuedPart[]) =>
          new Map(
            parts.flatMap(({ step, answer }) =>
              Object.entries(answer ?? {}).map(([field, value]) => [`${step} ${field}`, value]),
            ),
          )
        const changed = answers(before)
        for (const { step, field, now: value } of changes)
          if (value === null) changed.delete(`${step} ${field}`)
          else changed.set(`${step} ${field}`, value)
        expect(changed).toEqual(answers(now))
        expect(differenceOf(now, before)).toHaveLength(changes.length)
      }),
    )
  })
})
