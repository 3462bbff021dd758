import type { ExceptionKind } from '@muster/domain/facts/events'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

/** The form with which an exception is asked for. */
export function useRequest(network: string) {
  const [exception, setException] = useState<ExceptionKind | null>(null)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const request = useCommand('exceptions.request', api.exceptions.request.mutate)
  const problems = checked ? requestProblems(exception, reason) : []
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (exception !== null && reason.trim() !== '')
      request.send({ network, exception, reason: reason.trim() })
  }
  return { exception, setException, reason, setReason, request, problems, submit }
}

const requestProblems = (exception: ExceptionKind | null, reason: string) => [
  ...(exception === null
    ? [{ control: 'exception-0', message: 'Select the exception that you ask for' }]
    : []),
  ...(reason.trim() === '' ? [{ control: 'exception-reason', message: 'Enter the reason' }] : []),
]
