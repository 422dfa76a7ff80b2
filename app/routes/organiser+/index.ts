import { redirect } from '@remix-run/node';
import { organiserFairsPath } from '~/features/fairs/paths';

/** The organiser's place begins with the list of fairs, which asks for itself who is there. */
export function loader() {
  return redirect(organiserFairsPath());
}
