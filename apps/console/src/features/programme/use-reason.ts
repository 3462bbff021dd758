import { type FormEvent, useState } from 'react'

/** A reason that has to be given before anything is sent. */
export function useReason(control: string, send: (reason: string) => Promise<boolean>) {
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const missing = reason.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (missing || !(await send(reason.trim()))) return
    setReason('')
    setChecked(false)
  }

  const problems = checked && missing ? [{ control, message: 'Enter the reason' }] : []
  return { reason, setReason, submit, problems }
}
