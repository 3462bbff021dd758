import { Link } from '@tanstack/react-router'
import { Panel } from 'nhsuk-react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { homeOf, homeWords } from '../session/home-of.ts'
import { useMe } from '../session/session-queries.ts'

interface Props {
  readonly title: string
  /** What happens next, in one sentence. */
  readonly next: string
  /** What belongs to it: who is asked, where to look. */
  readonly children?: ReactNode
}

export function Confirmation({ title, next, children }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const { data: me } = useMe()
  useEffect(() => panel.current?.focus(), [])
  return (
    <>
      <Panel ref={panel} tabIndex={-1}>
        <Panel.Title headingLevel="h2">{title}</Panel.Title>
        Saved
      </Panel>
      <h3 className="nhsuk-heading-m">What happens next</h3>
      <p>{next}</p>
      {children}
      {me && (
        <p>
          <Link {...homeOf(me.home, me.scopeId)}>Go to {homeWords[me.home].toLowerCase()}</Link>
        </p>
      )}
    </>
  )
}
