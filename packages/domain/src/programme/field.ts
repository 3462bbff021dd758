import type { StepId } from '../ids.ts'

/** What all fields of an evidence form have. */
interface FieldBase {
  /** Key in the answer. */
  readonly id: string
  /** The question, in the words of the person who answers. */
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  /** Asked only when an earlier choice or yes/no field has one of these values. */
  readonly onlyIf?: { readonly field: string; readonly is: readonly (string | boolean)[] }
}

/** One of a few answers. */
interface ChoiceKind {
  readonly kind: 'choice'
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly hint?: string
  }[]
  /** What stands below the question: what each form of organisation makes easier or harder. */
  readonly guidance?: 'organisation'
}

interface TextKind {
  readonly kind: 'text'
  readonly audience: Audience
  readonly maximumLength: number
  readonly lines?: number
  /** For codes, e.g. a network's `U12345`: a regular expression for the whole text, and what to say otherwise. */
  readonly pattern?: { readonly matches: string; readonly says: string }
}

/** A short question that is asked of each row. */
export type Column = Pick<FieldBase, 'id' | 'label' | 'optional'> & (ChoiceKind | TextKind)

/**
 * One question of an evidence form. `text` and `person` may have to be erased: the event keeps a reference and a
 * salted digest, the words live in the erasable table with the audience named here.
 */
export type Field = FieldBase &
  (
    | ChoiceKind
    | { readonly kind: 'yesNo' }
    /** A box to tick, e.g. a declaration. Must be true. */
    | { readonly kind: 'statement' }
    | {
        readonly kind: 'number'
        readonly minimum?: number
        readonly maximum?: number
        readonly whole?: boolean
        readonly unit?: string
        /** Filled in beforehand from the published figure. */
        readonly published?: 'listSize' | 'weightedList'
      }
    | { readonly kind: 'date' }
    | TextKind
    /** Name and professional registration. */
    | { readonly kind: 'person'; readonly audience: Audience }
    /** One ODS code of a practice; `own` is the practice that answers, `published` prefilled. */
    | { readonly kind: 'practice'; readonly among: 'own' | 'members' | 'commissioner' }
    /** Some of the members, ticked one by one. */
    | { readonly kind: 'practices'; readonly among: 'members' }
    /** The practices that form the group: agreeing to the proposal is joining the network. */
    | { readonly kind: 'members' }
    /** A percentage for each member, in hundredths of a percent. */
    | { readonly kind: 'shares' }
    /** A file of evidence, by the digest of its content. */
    | { readonly kind: 'file'; readonly accepts: readonly string[] }
    /** The outline of an area, from a GeoJSON file: what of it can be drawn is the answer (`area/outline`). */
    | { readonly kind: 'outline' }
    /** The committee's register of interests: member id to the practice codes they are interested in. */
    | { readonly kind: 'interests' }
    /** Several things of one kind, each with the same short questions, e.g. the parties to an agreement. */
    | {
        readonly kind: 'rows'
        /** What one row is, e.g. `party`. */
        readonly each: string
        readonly columns: readonly Column[]
        readonly maximum: number
        /** Where nothing is answered yet, rows of another step are offered, with the columns that both have. */
        readonly candidatesFrom?: { readonly step: StepId; readonly field: string }
      }
  )

/** Who may read a free text. Reasons to refuse, decline or block go to the commissioner and the LMC only. */
export type Audience = 'members' | 'network' | 'commissioner' | 'everyone'

export type FieldKind = Field['kind']

/** A text or person as events hold it: the words are in the erasable table. */
export interface ErasableRef {
  readonly ref: string
  readonly digest: string
}

/** An answer by field id. */
export type Answer = Readonly<Record<string, FieldValue>>
export type FieldValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, number>>
  | Readonly<Record<string, readonly string[]>>
  | readonly Row[]
  | ErasableRef

/** One row by column id: what was chosen, or a reference to words. */
export type Row = Readonly<Record<string, string | ErasableRef>>
