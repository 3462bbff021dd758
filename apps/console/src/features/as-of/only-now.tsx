import { InsetText } from 'nhsuk-react-components'
import type { ReactNode } from 'react'
import { BackToNow } from './back-to-now.tsx'
import { useAsOf } from './use-as-of.ts'

/** What can be done, and the ways to it: there is none of it on a page of the past. */
export const OnlyNow = ({ children }: { children: ReactNode }) =>
  useAsOf() === undefined ? children : null

/** A page that is there to do something. */
export const OnlyNowPage = ({ children }: { children: ReactNode }) =>
  useAsOf() === undefined ? (
    children
  ) : (
    <InsetText>
      <p>This page is about now, and you are looking at the past.</p>
      <p>
        <BackToNow />
      </p>
    </InsetText>
  )
