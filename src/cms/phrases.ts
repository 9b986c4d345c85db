/** Words of the form, in the tree Decap keeps them in. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's own Norwegian lacks or says badly. A test finds what an editor can meet in English. */
const own: Phrases = {
  auth: { login: 'Åpne skjemaet', loggingIn: 'Logger inn …' },
  app: {
    header: { workflow: 'Under arbeid', quickAdd: 'Ny oppføring' },
    app: {
      errorHeader: 'Skjemaet kunne ikke lese oppsettet sitt',
      configErrors: 'Feil i oppsettet',
      checkConfigYml: 'Si fra til en utvikler.',
      loadingConfig: 'Laster oppsettet …',
      waitingBackend: 'Venter på lageret …',
    },
  },
  collection: {
    sidebar: {
      collections: 'Oppføringer',
      allCollections: 'Alle oppføringer',
      searchAll: 'Søk i alle',
      searchIn: 'Søk i',
    },
    collectionTop: {
      newButton: 'Ny oppføring',
      newButtonAriaLabel: 'Ny oppføring: %{collectionLabel}',
      filterBy: 'Filtrer',
      groupBy: 'Grupper',
      viewAsList: 'Vis som liste',
      viewAsGrid: 'Vis som rutenett',
      searchResults: 'Treff på «%{searchTerm}»',
      searchResultsInCollection: 'Treff på «%{searchTerm}» i %{collection}',
    },
    entries: {
      loadingEntries: 'Laster oppføringer …',
      cachingEntries: 'Henter oppføringer …',
      longerLoading: 'Dette kan ta noen minutter',
      noEntries: 'Ingen oppføringer',
      unpublishedHeader: 'Ikke publisert ennå',
    },
    groups: { other: 'Annet', negateLabel: 'Ikke %{label}' },
  },
  editor: {
    editorControl: { field: { optional: 'kan stå tomt', widgetLabel: 'Felt' } },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel} må fylles ut.',
        regexPattern: '%{fieldLabel}: %{pattern}.',
        processing: '%{fieldLabel} er ikke ferdig.',
        range: '%{fieldLabel} må være fra %{minValue} til %{maxValue}.',
        min: '%{fieldLabel} må være minst %{minValue}.',
        max: '%{fieldLabel} må være høyst %{maxValue}.',
        rangeCount: '%{fieldLabel} må ha fra %{minCount} til %{maxCount}.',
        rangeCountExact: '%{fieldLabel} må ha nøyaktig %{count}.',
        rangeMin: '%{fieldLabel} må ha minst %{minCount}.',
        rangeMax: '%{fieldLabel} må ha høyst %{maxCount}.',
        invalidPath: '«%{path}» kan ikke være en adresse',
        pathExists: '«%{path}» finnes fra før',
      },
    },
    editor: {
      onLeavePage: 'Vil du gå fra siden? Endringer som ikke er lagret, blir borte.',
      onUpdatingWithUnsavedChanges: 'Lagre endringene først, og bytt så status.',
      onPublishingNotReady: 'Sett status til «Klar» før du publiserer.',
      onPublishingWithUnsavedChanges: 'Lagre endringene før du publiserer.',
      onPublishing: 'Vil du slå sammen pull requesten? Da kommer endringen ut på nettstedet.',
      onUnpublishing: 'Vil du ta oppføringen bort fra nettstedet?',
      onDeleteWithUnsavedChanges:
        'Vil du slette oppføringen, og endringene du ikke har lagret? Adressen må da føres i content/withdrawn.yaml.',
      onDeletePublishedEntry: 'Vil du slette oppføringen? Adressen må da føres i content/withdrawn.yaml.',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Vil du slette pull requesten, og endringene du ikke har lagret?',
      onDeleteUnpublishedChanges: 'Vil du slette pull requesten med endringene i denne oppføringen?',
      loadingEntry: 'Laster oppføringen …',
      confirmLoadBackup: 'Du har endringer her som ikke ble lagret sist. Vil du hente dem fram?',
    },
    editorToolbar: {
      backCollection: ' Oppføring under %{collectionLabel}',
      unsavedChanges: 'Ikke lagret',
      changesSaved: 'Lagret',
      saving: 'Lagrer …',
      deleting: 'Sletter …',
      updating: 'Oppdaterer …',
      draft: 'Kladd',
      inReview: 'Til gjennomlesing',
      ready: 'Klar',
      publishNow: 'Slå sammen nå',
      deleteUnpublishedChanges: 'Slett pull requesten',
      deleteUnpublishedEntry: 'Slett pull requesten',
      deleteEntry: 'Slett oppføringen',
      deletePublishedEntry: 'Slett oppføringen',
      unpublishing: 'Tar bort …',
      statusInfoTooltipDraft:
        'Du arbeider med denne. Sett status til «Til gjennomlesing» når to andre kan lese den.',
      statusInfoTooltipInReview: 'Andre leser denne nå. Du kan fortsatt rette mens de leser.',
    },
    editorWidgets: {
      list: { add: 'Legg til %{item}', addType: 'Legg til %{item}' },
      object: { expand: 'Åpne', collapse: 'Lukk' },
      unknownControl: { noControl: 'Skjemaet kan ikke vise dette feltet (%{widget}).' },
    },
  },
  ui: {
    default: { goBackToSite: 'Tilbake til nettstedet' },
    errorBoundary: {
      title: 'Noe gikk galt i skjemaet',
      details: 'Ta vare på det du har skrevet. Deretter kan du ',
      reportIt: 'melde feilen til dem som lager Decap.',
      privacyWarning: 'Meldingen fylles ut med feilen og opplysninger om den. Se over den før du sender.',
      recoveredEntry: {
        heading: 'Det du hadde skrevet',
        warning: 'Kopier teksten til et trygt sted før du går videre.',
      },
    },
    settingsDropdown: { account: 'Meny for brukeren' },
    toast: {
      onFailToLoadEntries: 'Kunne ikke laste oppføringen: %{details}',
      onFailToUpdateStatus: 'Kunne ikke bytte status: %{details}',
      missingRequiredField: 'Noe mangler. Fyll ut det som er merket med rødt, og lagre på nytt.',
      entrySaved: 'Lagret. Endringen ligger i en pull request.',
      entryPublished: 'Slått sammen. Endringen kommer ut når nettstedet er bygget.',
      entryUnpublished: 'Oppføringen er tatt bort',
      entryUpdated: 'Status er byttet',
      onDeleteUnpublishedChanges: 'Pull requesten er slettet',
      onLoggedOut: 'Du er logget ut. Ta vare på det du har skrevet, og logg inn igjen.',
      onBackendDown: 'Lageret svarer ikke. Se %{details}.',
    },
  },
  workflow: {
    workflow: {
      loading: 'Laster oppføringer under arbeid',
      workflowHeading: 'Under arbeid',
      newPost: 'Ny oppføring',
      description:
        '%{smart_count} til gjennomlesing, %{readyCount} klar. |||| %{smart_count} til gjennomlesing, %{readyCount} klare.',
      dateFormat: 'D. MMMM',
    },
    workflowCard: {
      deleteNewEntry: 'Slett ny oppføring',
      publishChanges: 'Slå sammen endringer',
      publishNewEntry: 'Slå sammen ny oppføring',
    },
    workflowList: {
      onDeleteEntry: 'Vil du slette pull requesten?',
      onPublishingNotReadyEntry: 'Bare det som står under «Klar», kan slås sammen. Flytt kortet dit først.',
      onPublishEntry: 'Vil du slå sammen pull requesten? Da kommer endringen ut på nettstedet.',
      draftHeader: 'Kladd',
      inReviewHeader: 'Til gjennomlesing',
      readyHeader: 'Klar',
      currentEntries: '%{smart_count} oppføring |||| %{smart_count} oppføringer',
    },
  },
};

/** On this machine saving writes to the file and publishes nothing. */
const ownLocally: Phrases = {
  editor: {
    editor: { onPublishing: 'Vil du lagre i filen?' },
    editorToolbar: {
      publish: 'Lagre',
      publishNow: 'Lagre i filen',
      publishing: 'Lagrer …',
      published: 'Lagret',
      publishAndCreateNew: 'Lagre og lag en ny',
      publishAndDuplicate: 'Lagre og lag en kopi',
      deleteEntry: 'Slett filen',
      deletePublishedEntry: 'Slett filen',
    },
  },
  ui: {
    toast: {
      entrySaved: 'Lagret i filen. Kjør npm run check når du er ferdig.',
      entryPublished: 'Lagret i filen. Kjør npm run check når du er ferdig.',
    },
  },
};

/** Two trees in one; where both have a word, the second counts. */
export function mergePhrases(first: Phrases, second: Phrases): Phrases {
  const merged = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const below = merged[key];
    merged[key] = typeof value === 'object' && typeof below === 'object' ? mergePhrases(below, value) : value;
  }
  return merged;
}

/** The words of the form: Decap's, with ours in their place. */
export const listPhrases = (decap: Phrases, isLocal: boolean): Phrases =>
  [own, ...(isLocal ? [ownLocally] : [])].reduce(mergePhrases, decap);
