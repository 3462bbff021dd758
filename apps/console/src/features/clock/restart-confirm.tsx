import { Button } from 'nhsuk-react-components'
import { useEffect, useRef } from 'react'

interface Props {
  readonly pending: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

export function RestartConfirm({ pending, onYes, onNo }: Props) {
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <fieldset className="muster-clock__controls" aria-labelledby="restart-question">
      <p id="restart-question" className="muster-clock__question" ref={question} tabIndex={-1}>
        Start again from the beginning? Everything done in the demonstration is lost.
      </p>
      <Button type="button" small warning disabled={pending} onClick={onYes}>
        {pending ? 'Starting again…' : 'Yes, start again'}
      </Button>
      <Button type="button" small reverse disabled={pending} onClick={onNo}>
        Cancel
      </Button>
    </fieldset>
  )
}
