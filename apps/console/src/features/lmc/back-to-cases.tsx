import { Link } from '@tanstack/react-router'

export const BackToCases = () => (
  <p>
    <Link to="/lmc">Back to your cases</Link>
  </p>
)
