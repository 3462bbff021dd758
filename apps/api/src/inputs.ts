import {
  blockerId,
  commissionerId,
  londonDate,
  meetingId,
  networkId,
  practiceId,
  programmeId,
  stepId,
} from '@muster/domain/ids'
import { z } from 'zod'

const key = z
  .string('Enter a key.')
  .regex(/^[\w.:-]{1,100}$/, 'This is not a key that Muster gives out.')

export const ids = {
  command: z
    .string('Send a command id.')
    .regex(/^[\w:-]{8,100}$/, 'A command id has 8 to 100 letters, digits, hyphens or colons.'),
  programme: key.transform(programmeId),
  commissioner: key.transform(commissionerId),
  network: key.transform(networkId),
  practice: key.transform(practiceId),
  step: key.transform(stepId),
  meeting: key.transform(meetingId),
  blocker: key.transform(blockerId),
}

export const date = z.iso.date('Enter a real date as YYYY-MM-DD.').transform(londonDate)
/** Words that a person typed. */
export const words = z
  .string('Enter some words.')
  .trim()
  .min(1, 'Enter some words.')
  .max(4000, 'Use 4,000 characters at most.')

const typedPerson = z.strictObject({ name: z.string().max(200), registration: z.string().max(100) })
const fieldValue = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(200),
  typedPerson,
  z.strictObject({ name: z.string().max(200), sha256: z.string().max(100) }),
  z.record(z.string().max(100), z.number()),
  z.record(z.string().max(100), z.array(z.string().max(100)).max(200)),
])
/** Typed values by field; what the fields want is checked by the domain's own rule. */
export const answer: z.ZodType<TypedAnswer, TypedAnswer> = z.record(z.string().max(100), fieldValue)
type TypedAnswer = Readonly<Record<string, unknown>>

export const onBehalf = z.strictObject({
  askedBy: words,
  how: z.enum(['phone', 'email', 'letter', 'inPerson']),
})
