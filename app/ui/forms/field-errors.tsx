import { Icon } from '~/ui/icons/icon';

/** The faults of one field, under it. */
export function FieldErrors({
  id,
  errors,
}: {
  readonly id: string;
  readonly errors?: readonly string[];
}) {
  if (!errors?.length) return null;
  return (
    <div id={id} className="field__errors">
      {errors.map((error) => (
        <p key={error} className="field__error">
          <Icon name="alert" />
          {error}
        </p>
      ))}
    </div>
  );
}
