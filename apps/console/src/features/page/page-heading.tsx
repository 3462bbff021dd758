import { type ReactNode, useEffect, useRef } from 'react'
import { useFirstPage } from './first-page.ts'

interface Props {
  readonly children: string
  /** What the page belongs to, above the heading. */
  readonly caption?: ReactNode
  /** Where the heading alone does not tell this page from its neighbours. */
  readonly title?: string
}

/**
 * The heading of a page and its title in the browser. A page that is opened from another takes the focus to its
 * heading, because no reload tells a screen reader that the page is new (WCAG 2.4.3).
 */
export function PageHeading({ children, caption, title = children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useFirstPage()
  useEffect(() => {
    document.title = `${title} – Muster`
  }, [title])
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true })
  }, [first])
  return (
    <h1 className="nhsuk-heading-l muster-heading" ref={heading} tabIndex={-1}>
      {caption && <span className="nhsuk-caption-l">{caption}</span>}
      {children}
    </h1>
  )
}
