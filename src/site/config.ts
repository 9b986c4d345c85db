/** Where the source lives, when the build knows it. Used for «meld feil» and «rediger» links. */
export const repositoryUrl: string | null = import.meta.env.PUBLIC_REPOSITORY_URL || null;
