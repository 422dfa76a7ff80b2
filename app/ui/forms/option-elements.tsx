import { groupOptions, type Option } from './option';

/** `<option>`s, in `<optgroup>`s where they have headings. */
export function OptionElements({ options }: { readonly options: readonly Option[] }) {
  return (
    <>
      {[...groupOptions(options)].map(([heading, group]) => {
        const elements = group.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.hint ? `${option.label} (${option.hint})` : option.label}
          </option>
        ));
        return heading ? (
          <optgroup key={heading} label={heading}>
            {elements}
          </optgroup>
        ) : (
          elements
        );
      })}
    </>
  );
}
