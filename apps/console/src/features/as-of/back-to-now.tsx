import { Link } from '@tanstack/react-router'

export const BackToNow = () => (
  <Link
    to="."
    search={(before: Readonly<Record<string, unknown>>) => ({ ...before, asOf: undefined })}
  >
    Back to now
  </Link>
)
