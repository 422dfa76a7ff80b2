import { useEffect } from 'react';

/** Marks `<html>` once scripts run, so that fallbacks (`.no-script-only`) leave. Rendered by the shells. */
export function ScriptMark() {
  useEffect(() => document.documentElement.classList.add('has-script'), []);
  return null;
}
