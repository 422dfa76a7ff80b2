import { type Command, optionalText, report, requiredText, UsageError } from './command';

const kinds = ['organiser', 'province_centre', 'facility', 'buyer', 'funder'] as const;

/** `kind:name`, or `province_centre@tuyen-quang:name` with the province (34-frame) it speaks for. */
function readOrganisation(text: string | undefined) {
  if (!text) return null;
  const [, kindText, slug, name] = /^(\w+)(?:@([a-z-]+))?:(.+)$/s.exec(text) ?? [];
  const kind = kinds.find((one) => one === kindText);
  if (!kind || !name) throw new UsageError(`--organisation is ${kinds.join('|')}[@province]:name`);
  if (kind === 'province_centre' && !slug) {
    throw new UsageError('a province_centre needs its province: province_centre@tuyen-quang:name');
  }
  return { kind, organisationName: name.trim(), province: slug ? `f34:${slug}` : undefined };
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

export const userAdd: Command = {
  name: 'user add',
  summary: 'add a person (the first administrator, an organiser), or give an existing one more',
  usage: [
    '--email <address> --name <name> [--administrator] [--organisation <kind[@province]:name>]',
    '       [--password-stdin]   without it a link to set the password is printed',
  ],
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    administrator: { type: 'boolean' },
    organisation: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  async run(input) {
    const { email: emailSchema } = await import('~/features/accounts/schema');
    const { passwordFault } = await import('~/features/accounts/password-rules');
    const address = emailSchema.safeParse(requiredText(input, 'email'));
    if (!address.success) throw new UsageError('--email is not an e-mail address');
    const name = requiredText(input, 'name').trim();
    const organisation = readOrganisation(optionalText(input, 'organisation'));
    const password = input.values['password-stdin'] ? await readStdin() : null;
    const fault = password === null ? undefined : passwordFault(password, [name, address.data]);
    if (fault) {
      process.stderr.write(
        `The password is not good enough (${fault}): at least 10 characters, not easy to guess.\n`,
      );
      return 1;
    }
    const { addFromCommandLine } = await import('./user-add.server');
    const administrator = input.values.administrator === true;
    const added = await addFromCommandLine({
      email: address.data,
      name,
      administrator,
      organisation,
      password,
    });
    const done = added.created ? 'Added' : 'Changed';
    const next = added.setPasswordUrl
      ? `\nSet the password within an hour: ${added.setPasswordUrl}`
      : '';
    report(input, `${done} ${address.data}.${next}`, { ...added, email: address.data });
    return 0;
  },
};
