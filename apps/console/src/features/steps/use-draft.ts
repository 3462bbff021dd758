import type { Field } from '@muster/domain/programme/field'
import { useState } from 'react'
import { type Draft, type DraftValue, draftOf } from './draft.ts'
import { dropDraft, findDraft, keepDraft } from './draft-store.ts'

export interface DraftForm {
  readonly draft: Draft
  readonly set: (field: string, value: DraftValue) => void
  /** When what is on the screen was typed on an earlier visit. */
  readonly restoredAt: number | null
  /** Somebody else answered since this form was filled in; what was typed here is kept. */
  readonly overtaken: boolean
  /** Puts the server's answer in place of what was typed. */
  readonly reset: () => void
  readonly sent: () => void
}

interface State {
  readonly draft: Draft
  readonly dirty: boolean
  readonly restoredAt: number | null
  /** What the server had when the form was filled in. */
  readonly basis: string
}

/** The form's controls, filled in from the server and kept on this device from the first key press. */
export function useDraft(
  key: string,
  fields: readonly Field[],
  prefilled: Readonly<Record<string, unknown>>,
): DraftForm {
  const basis = JSON.stringify(prefilled)
  const [state, setState] = useState<State>(() => begin(key, fields, prefilled))
  const fresh: State = { draft: draftOf(fields, prefilled), dirty: false, restoredAt: null, basis }
  const current = state.dirty || state.basis === basis ? state : fresh

  return {
    draft: current.draft,
    set(field, value) {
      const draft = { ...current.draft, [field]: value }
      keepDraft(localStorage, key, draft, Date.now())
      setState({ ...current, draft, dirty: true })
    },
    restoredAt: current.restoredAt,
    overtaken: state.dirty && state.basis !== basis,
    reset() {
      dropDraft(localStorage, key)
      setState(fresh)
    },
    sent() {
      dropDraft(localStorage, key)
      setState((before) => ({ ...before, dirty: false, restoredAt: null }))
    },
  }
}

function begin(
  key: string,
  fields: readonly Field[],
  prefilled: Readonly<Record<string, unknown>>,
): State {
  const kept = findDraft(localStorage, key)
  const draft = { ...draftOf(fields, prefilled), ...kept?.draft }
  return {
    draft,
    dirty: kept !== null,
    restoredAt: kept?.at ?? null,
    basis: JSON.stringify(prefilled),
  }
}
