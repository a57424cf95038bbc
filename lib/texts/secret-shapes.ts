/** A kind of credential that can be told by its shape. */
export interface SecretShape {
  /** What it is, e.g. `an AWS access key id`. */
  readonly what: string;
  /** Takes time that grows with the text's length only, and has the flag `g`. */
  readonly pattern: RegExp;
}

/**
 * Tokens that begin with letters of their issuer's, and private keys. The list follows secretlint's recommended rules, and
 * the issuers' own pages; a test holds it against secretlint.
 *
 * @see https://github.com/secretlint/secretlint/tree/master/packages/%40secretlint
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  {
    what: "an AWS access key id",
    // After ASIA, only what such ids begin with: ASIA also begins names, such as ASIAPACIFICMARKETING.
    pattern:
      /(?<![A-Za-z0-9])(?:(?:A3T[A-Z0-9]|ABIA|ACCA|AKIA)[A-Z0-9]{16}|ASIA[IJQ-Z2-7][A-Z0-9]{15})(?![A-Za-z0-9])/g,
  },
  { what: "an AWS session token", pattern: /(?:FQoGZXIvYXdzE|FwoGZXIvYXdzE|IQoJb3JpZ2lu)[A-Za-z0-9+/=]{20,}/g },
  { what: "a private key", pattern: /-----BEGIN ?(?:[A-Z]{1,20} ){0,3}PRIVATE KEY|AGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  { what: "a token of 1Password", pattern: /(?<![A-Za-z0-9])ops_ey[A-Za-z0-9+/=]{40,}/g },
  { what: "an access key id of Alibaba Cloud", pattern: /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9])/g },
  { what: "a key of Anthropic", pattern: /(?<![A-Za-z0-9])sk-ant-[A-Za-z0-9_-]{20,}/g },
  { what: "a token of Atlassian", pattern: /(?<![A-Za-z0-9])AT(?:ATT|CTT)3[A-Za-z0-9_=-]{20,}/g },
  { what: "a key of Azure", pattern: /[A-Za-z0-9+/]{86}==|(?<![\w~.-])\w{3}\dQ~[\w~.-]{31,34}/g },
  { what: "a token of Databricks", pattern: /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?![A-Za-z0-9])/g },
  { what: "a token of DigitalOcean", pattern: /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{64}/g },
  { what: "a token of Docker", pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}/g },
  { what: "a token of Doppler", pattern: /(?<![A-Za-z0-9])dp\.(?:ct|pt|sa|scim|st)\.[A-Za-z0-9.]{20,}/g },
  { what: "a token of GitHub", pattern: /(?<![A-Za-z0-9])(?:gh[oprsu]_[A-Za-z0-9_]{36,}|github_pat_\w{22,})/g },
  { what: "a token of GitLab", pattern: /(?<![A-Za-z0-9])gl(?:agent|cbt|dt|ft|imt|oas|pat|ptt|rt|soat)-[\w-]{20,}/g },
  {
    what: "a credential of Google",
    pattern: /(?<![A-Za-z0-9])(?:AIza[\w-]{35}|GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,})/g,
  },
  { what: "a token of Grafana", pattern: /(?<![A-Za-z0-9])gl(?:c|sa)_[A-Za-z0-9+/=_]{30,}/g },
  { what: "a token of HCP Terraform", pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}\.atlasv1\.[\w-]{30,}/g },
  { what: "a token of Vault", pattern: /(?<![A-Za-z0-9])hv[brs]\.[\w-]{20,}/g },
  { what: "a token of Hugging Face", pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/g },
  { what: "a JSON Web Token", pattern: /(?<![A-Za-z0-9])eyJ[\w-]{10,}\.eyJ[\w-]{10,}/g },
  { what: "a key of Linear", pattern: /(?<![A-Za-z0-9])lin_api_\w{32,}/g },
  { what: "a key of New Relic", pattern: /(?<![A-Za-z0-9])NRAK-[A-Z0-9]{20,}/g },
  { what: "a token of npm", pattern: /(?<![A-Za-z0-9])npm_\w{36,}/g },
  { what: "a key of OpenAI", pattern: /(?<![A-Za-z0-9])sk-[\w-]{10,160}T3BlbkFJ[\w-]{10,}/g },
  { what: "a token of PyPI", pattern: /(?<![A-Za-z0-9])pypi-AgEIcHlwaS[\w-]{30,}/g },
  { what: "a key of SendGrid", pattern: /(?<![A-Za-z0-9])SG\.[\w-]{16,128}\.[\w-]{16,}/g },
  { what: "a token of Sentry", pattern: /(?<![A-Za-z0-9])sntry[su]_[A-Za-z0-9+/=_]{30,}/g },
  { what: "a token of Shopify", pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,}/g },
  {
    what: "a token of Slack",
    pattern:
      /(?<![A-Za-z0-9])(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,}|hooks\.slack\.com\/services\/T\w{1,40}\/B\w{1,40}\/\w+/gi,
  },
  { what: "a key of Stripe", pattern: /(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g },
  { what: "a secret id of Tencent Cloud", pattern: /(?<![A-Za-z0-9])AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/g },
];
