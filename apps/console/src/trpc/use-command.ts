import type { Refusal } from '@muster/domain/refusal'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsOf } from '../features/as-of/use-as-of.ts'
import { commandIds } from './command-ids.ts'
import { describeFailure, type Failure } from './describe-failure.ts'

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** How a command stands: the refusal or failure is shown beside the form that sent it. */
export interface Command<Input, Answer> {
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly failure: Failure | null
  /** The accepted answer, or null where it was refused or never arrived. */
  readonly send: (input: Input) => Promise<Extract<Answer, { ok: true }> | null>
  readonly clear: () => void
}

type AnyAnswer = { readonly ok: true } | Refused
interface State {
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly failure: Failure | null
}
/** A form that a page of the past should not have shown would act today, on what was then. */
const ofThePast: Refusal = {
  code: 'page-of-the-past',
  message: 'You are looking at the past, where nothing can be changed. Go back to now first.',
}
const idle: State = { pending: false, refusal: null, failure: null }

/** Sends one kind of command, at most one at a time, and shows everybody's screens the new facts at once. */
export function useCommand<Input extends { commandId: string }, Answer extends AnyAnswer>(
  name: string,
  mutate: (input: Input) => Promise<Answer>,
): Command<Omit<Input, 'commandId'>, Answer> {
  const [state, setState] = useState(idle)
  const queries = useQueryClient()
  const asOf = useAsOf()

  async function send(input: Omit<Input, 'commandId'>) {
    if (state.pending) return null
    if (asOf !== undefined) {
      setState({ ...idle, refusal: ofThePast })
      return null
    }
    setState({ ...idle, pending: true })
    const ids = commandIds(sessionStorage, () => crypto.randomUUID())
    try {
      const answer = await mutate({ ...input, commandId: ids.idFor(name, input) } as Input)
      ids.answered(name)
      setState(answer.ok ? idle : { ...idle, refusal: answer.refusal })
      await queries.invalidateQueries()
      return answer.ok ? (answer as Extract<Answer, { ok: true }>) : null
    } catch (error) {
      const failure = describeFailure(error)
      if (failure.kind !== 'unreachable') ids.answered(name)
      setState({ ...idle, failure })
      return null
    }
  }

  return { ...state, send, clear: () => setState(idle) }
}
