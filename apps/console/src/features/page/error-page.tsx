import { Link } from '@tanstack/react-router'
import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { describeFailure } from '../../trpc/describe-failure.ts'

/** A fault of the console itself: the reference is in the browser's console too, beside the stack. */
export function ErrorPage({ error }: { error: unknown }) {
  const [reference] = useState(() => {
    const made = describeFailure(error).reference ?? crypto.randomUUID().slice(0, 8)
    console.error(`Reference ${made}`, error)
    return made
  })
  return (
    <div role="alert">
      <h1 className="nhsuk-heading-l">Sorry, there is a problem with this page</h1>
      <p>Nothing that you sent is lost. What you typed into a form is kept on this device.</p>
      <p>
        If you ask for help, give this reference: <strong>{reference}</strong>
      </p>
      <div className="nhsuk-button-group">
        <Button type="button" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
        <Link to="/" className="nhsuk-link">
          Go to the start page
        </Link>
      </div>
    </div>
  )
}

export function NotFoundPage() {
  return (
    <>
      <h1 className="nhsuk-heading-l">Page not found</h1>
      <p>If you typed the address, check that it is right.</p>
      <p>
        <Link to="/">Go to the start page</Link>
      </p>
    </>
  )
}
