import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Column, Field } from '@muster/domain/programme/field'
import { pick } from '../draw.ts'
import type { AnswerContext } from './answer-context.ts'

const whole = 10_000

/** What a person with nothing special to say enters in a field of this kind. */
export function plainValue(field: Field, context: AnswerContext): unknown {
  const { world, whose, members, draw } = context
  switch (field.kind) {
    case 'choice':
      return field.options[0]?.value
    case 'yesNo':
    case 'statement':
      return true
    case 'number':
      return plainNumber(field, context)
    case 'date':
      return londonDateOf(world.now)
    case 'text':
      return field.pattern
        ? matching(context)
        : `Entered in a rehearsal: ${field.label}`.slice(0, field.maximumLength)
    case 'person':
      return {
        name: 'A made-up clinician of a rehearsal',
        registration: `R${codeOf(draw(field.id), 6)}`,
      }
    case 'practice':
      return field.among === 'own' ? whose.practice : pick(draw(field.id), members)
    case 'practices':
    case 'members':
      return members
    case 'shares':
      return equalShares(members)
    case 'interests':
      return interests(context)
    case 'file':
    case 'outline':
      return undefined
    case 'rows':
      return [Object.fromEntries(field.columns.map((column) => [column.id, plainCell(column)]))]
  }
}

const plainCell = (column: Column): string | undefined =>
  column.kind === 'choice'
    ? column.options[0]?.value
    : `Entered in a rehearsal: ${column.label}`.slice(0, column.maximumLength)

function plainNumber(field: Extract<Field, { kind: 'number' }>, { world, whose }: AnswerContext) {
  const published = whose.practice && world.practices.get(whose.practice)?.published
  const figure = field.published && published ? published[field.published] : null
  return figure ?? Math.max(1, field.minimum ?? 1)
}

/** A network's code: the one it was published under, else one that is made up. */
const matching = ({ networkCode, draw }: AnswerContext): string =>
  networkCode && /^U\d{5}$/.test(networkCode) ? networkCode : `U${codeOf(draw('code'), 5)}`

const codeOf = (drawn: number, digits: number): string =>
  String(Math.floor(drawn * 10 ** digits)).padStart(digits, '0')

/** In hundredths of a percent; the first ones take what equal parts leave over. */
function equalShares(members: readonly string[]): Readonly<Record<string, number>> {
  const part = Math.floor(whole / members.length)
  const rest = whole - part * members.length
  return Object.fromEntries(members.map((code, at) => [code, part + (at < rest ? 1 : 0)]))
}

/** Each GP of the committee is interested in the practice where they work. */
function interests({ world }: AnswerContext): Readonly<Record<string, readonly string[]>> {
  const gps = world.commissioner.committee.filter(
    ({ role }) => role === 'gp' || role === 'independentGp',
  )
  return Object.fromEntries(gps.map(({ id, practice }) => [id, practice ? [practice] : []]))
}
