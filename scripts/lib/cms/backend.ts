/** Where the form keeps what editors write. */
export type CmsBackend =
  | { name: 'proxy'; proxy_url: string; branch: string }
  | { name: 'github'; repo: string; branch: string; base_url?: string; cms_label_prefix: string }
  | {
      name: 'gitlab';
      repo: string;
      branch: string;
      auth_type: 'pkce';
      app_id: string;
      cms_label_prefix: string;
    };

/** The path the local backend answers on, below the base path of the site. */
export const LOCAL_API = '/admin/api/';

type Environment = Readonly<Record<string, string | undefined>>;

const need = (env: Environment, name: string, why: string): string => {
  const value = env[name]?.trim();
  if (!value) throw new Error(`${name} mangler. ${why}`);
  return value;
};

/**
 * The backend the environment asks for, or undefined when it asks for none:
 * - HVA_VIRKER_CMS_BACKEND: `github` or `gitlab`
 * - HVA_VIRKER_CMS_REPO: `owner/name`, HVA_VIRKER_CMS_BRANCH: `main` when not given
 * - HVA_VIRKER_CMS_AUTH_URL: for GitHub, the address of the service that logs editors in
 * - HVA_VIRKER_CMS_APP_ID: for GitLab, the id of the application editors log in to
 */
export function findCmsBackend(env: Environment): CmsBackend | undefined {
  const name = env.HVA_VIRKER_CMS_BACKEND?.trim();
  if (!name) return undefined;
  if (name !== 'github' && name !== 'gitlab') {
    throw new Error(`HVA_VIRKER_CMS_BACKEND må være «github» eller «gitlab». Her står «${name}».`);
  }
  const repo = need(env, 'HVA_VIRKER_CMS_REPO', 'Skriv lageret som eier/navn.');
  const common = { repo, branch: env.HVA_VIRKER_CMS_BRANCH?.trim() || 'main', cms_label_prefix: 'skjema/' };
  if (name === 'github') {
    const base_url = need(
      env,
      'HVA_VIRKER_CMS_AUTH_URL',
      'GitHub krever en tjeneste som logger redaktørene inn. Skriv adressen til den.',
    );
    return { name, ...common, base_url };
  }
  const app_id = need(env, 'HVA_VIRKER_CMS_APP_ID', 'Skriv id-en til applikasjonen i GitLab.');
  return { name, ...common, auth_type: 'pkce', app_id };
}
