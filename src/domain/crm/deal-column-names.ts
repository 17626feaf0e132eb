const listed = (names: string) => names.split("|");

/** What a column is called that says of a row of any file that the CRM has deleted it. */
export const DELETED_NAMES: readonly string[] = listed(
  "is deleted|in recycle bin|archived|is archived|deleted at|deleted on|deleted date|deleted time|date deleted|" +
    "archived at|archived on|archived date|gelöscht|gelöscht am|archiviert|archiviert am|supprimé|supprimé le|" +
    "archivé|archivé le|eliminado|eliminado el|archivado|eliminato|archiviato|excluído|arquivado|verwijderd|" +
    "trashed|in trash|is trashed|is in recycle bin|im papierkorb|papierkorb|ist gelöscht|ist archiviert|dans la corbeille|" +
    "est supprimé|est archivé|en la papelera|está eliminado|nel cestino|cestinato|na lixeira|in prullenbak|usunięty|usunięte|" +
    "raderad|slettet|poistettu|削除|削除済み",
);

/**
 * What deals' columns are called in exports of Salesforce, HubSpot, Dynamics, Pipedrive and Zoho, in English and in the languages of their
 * users, and in plain files; by our field, the likeliest first.
 */
export const DEAL_COLUMN_NAMES: Readonly<Record<string, readonly string[]>> = {
  dealId: listed(
    "opportunity id|opportunityid|record id|id|opportunity number|deal number|registration id|" +
      "deal registration id|potential id|(do not modify) opportunity|hs object id|opportunity|" +
      "deal no.|opportunity no.|deal registration number|registration number|opportunity-id|" +
      "(nicht ändern) verkaufschance|verkaufschancen-id|datensatz-id|(ne pas modifier) opportunité|" +
      "(no modificar) oportunidad|id de registro|id del registro|id de l'enregistrement|id record|" +
      "opportunitynummer|verkaufschance-id|vorgangsnummer|geschäfts-id|id opportunité|" +
      "id de l'opportunité|numéro d'opportunité|id de oportunidad|número de oportunidad|" +
      "id opportunità|id da oportunidade|opportunity-nummer",
  ),
  partner: listed(
    "partner name|partner account|partner account name|reseller|reseller name|channel partner|" +
      "sales agent|primary partner|implementation partner|var|distributor|agent|assigned partner|" +
      "partner company|partner: account name|partner company name|referral partner|selling partner|" +
      "vertriebspartner|partnername|händler|wiederverkäufer|partenaire|revendeur|nom du partenaire|" +
      "socio|socio comercial|distribuidor|revendedor|rivenditore|parceiro|wederverkoper|" +
      "partnernaam",
  ),
  account: listed(
    "account name|customer|customer name|end customer|company|associated company|" +
      "primary associated company|potential customer|organization|organization name|end user|" +
      "client|potential customer name|accountname|kunde|kundenname|endkunde|unternehmen|firma|" +
      "client final|nom du compte|nom du client|compte|cuenta|nombre de la cuenta|cliente|" +
      "cliente final|nome account|nome cliente|conta|nome da conta|klant|klantnaam",
  ),
  product: listed(
    "product name|products|product interest|item|sku|line item|produkt|produktname|produit|" +
      "nom du produit|producto|prodotto|produto",
  ),
  stage: listed(
    "deal stage|sales stage|stage name|pipeline phase|pipeline stage|phase|status|verkaufsphase|" +
      "vertriebsphase|étape|étape de vente|phase de vente|etapa|etapa de venta|fase|" +
      "etapa de la oportunidad|fase di vendita|fase da venda|verkoopfase|deal-phase|" +
      "etapa del negocio|phase de la transaction|étape de la transaction|fase trattativa|" +
      "statecode|statut|estado|stato",
  ),
  outcome: listed("status|deal status|won lost|statecode|statut|estado|stato|status reason"),
  estimate: listed(
    "est. revenue|estimated revenue|est. value|estimated value|expected revenue|expected value|" +
      "gesch. umsatz|geschätzter umsatz|revenu estimé|revenu est.|ingresos estimados|ingresos est.|" +
      "ricavi stimati|ricavi stim.|receita estimada|receita est.|geschatte omzet",
  ),
  wonOn: listed("won time|won date|date won|gewonnen am"),
  lostOn: listed("lost time|lost date|date lost"),
  deleted: DELETED_NAMES,
  probability: listed(
    "probability (%)|win probability|win likelihood|deal probability|confidence|likelihood|" +
      "wahrscheinlichkeit|wahrscheinlichkeit (%)|probabilité|probabilité (%)|probabilidad|" +
      "probabilidad (%)|probabilità|probabilità (%)|probabilidade|waarschijnlijkheid",
  ),
  amount: listed(
    "close value|deal value|value|deal amount|opportunity amount|actual revenue|actual value|" +
      "tats. umsatz|tatsächlicher umsatz|revenu réel|ingresos reales|ricavi effettivi|receita real|" +
      "werkelijke omzet|gesch. umsatz|geschätzter umsatz|revenu estimé|ingresos estimados|ricavi stimati|" +
      "receita estimada|geschatte omzet|" +
      "est. revenue|estimated revenue|est. value|estimated value|expected revenue amount|" +
      "opportunity value|tcv|total contract value|contract value|acv|annual contract value|" +
      "deal size|total amount|revenue|total|total price|amount in company currency|" +
      "amount (converted)|converted amount|deal value (converted)|betrag|auftragswert|umsatz|" +
      "montant|importe|importo|bedrag|valor",
  ),
  currency: listed(
    "amount currency|deal currency|currency code|deal currency code|opportunity currency|" +
      "currencyisocode|transaction currency|currency iso|currency iso code|iso currency|" +
      "currency name|value currency|currency of value|currency of amount|" +
      "amount (converted) currency|curr.|cur|ccy|währung|devise|moneda|divisa|valuta|moeda",
  ),
  ledBy: listed("lead by|partner led or vendor led|sales motion|originated by|deal led by"),
  influencedBy: listed("influencing partner|influence partner|influencer|secondary partner"),
  registeredOn: listed(
    "engage date|registration date|registered|date registered|deal registration date|" +
      "created date|create date|created on|created time|deal created|creation date|created|" +
      "deal registered on|erstellt am|erstelldatum|erstellungsdatum|registriert am|" +
      "registrierungsdatum|angelegt am|date de création|créé le|créée le|date d'enregistrement|" +
      "fecha de creación|fecha de registro|creado el|data di creazione|data creazione|" +
      "data de criação|criado em|aanmaakdatum|gemaakt op",
  ),
  lastActivity: listed(
    "last activity date|last activity time|last modified date|modified on|modified time|" +
      "last modified|update time|last contacted|letzte aktivität|datum der letzten aktivität|" +
      "dernière activité|date de dernière activité|última actividad|fecha de la última actividad|" +
      "ultima attività",
  ),
  expectedClose: listed(
    "expected close date|est. close date|estimated close date|forecast close date|" +
      "target close date|expected closing|expected closing date|voraussichtliches abschlussdatum|" +
      "erwarteter abschluss|geplanter abschluss|date de clôture prévue|clôture prévue|" +
      "fecha de cierre prevista|cierre previsto|data di chiusura prevista|previsão de fechamento|" +
      "gesch. abschlussdatum|geschätztes abschlussdatum|date de clôture estimée|fecha de cierre estimada|" +
      "data di chiusura stimata|data de fechamento estimada|geschatte sluitingsdatum|" +
      // Where another column has the day on which the deal was closed.
      "close date|closing date",
  ),
  closedOn: listed(
    "actual close date|actual closing date|close date|closing date|closed date|date closed|" +
      "tats. abschlussdatum|tatsächliches abschlussdatum|date de clôture réelle|fecha de cierre real|" +
      "data di chiusura effettiva|data de fechamento real|werkelijke sluitingsdatum|" +
      "deal closed on|closed|won time|won date|won on|date won|schließdatum|schlusstermin|" +
      "abschlussdatum|abgeschlossen am|geschlossen am|date de clôture|clôture|date de fermeture|" +
      "clôturé le|fecha de cierre|cerrado el|data di chiusura|data chiusura|data de fechamento|" +
      "fechado em|sluitingsdatum|afsluitdatum",
  ),
  source: listed(
    "lead source|deal source|source campaign|original source|opportunity source|leadquelle|" +
      "herkunft|origine|origine du lead|origen|origen del posible cliente",
  ),
  campaignId: listed("campaign|primary campaign source|campaign source"),
  type: listed("opportunity type|deal type|business type|opportunity record type|dealtype|typ|art|tipo"),
  nextStep: listed(
    "next steps|next action|next step description|nächster schritt|prochaine étape|próximo paso",
  ),
  forecast: listed(
    "forecast category|forecast category name|forecast status|prognosekategorie|" + "catégorie de prévision",
  ),
  registrationStatus: listed(
    "deal registration status|registration state|deal reg status|reg status|" +
      "partner registration status|registration approval status|deal registration approval status|" +
      "approval status",
  ),
  registrationEnds: listed(
    "registration end|registration end date|registration expiration date|registration expiration|" +
      "registration expiry date|registration expiry|registration expires|registration expires on|" +
      "registration valid until|deal registration expiration date|deal registration expiration|" +
      "deal registration end date|protected until|expiration date|expiry date|expires on",
  ),
  partnerSeller: listed(
    "partner sales rep|partner sales representative|partner rep|partner salesperson|" +
      "partner seller name|partner contact|partner contact name|partner sales contact|" +
      "partner account manager|reseller contact",
  ),
  leadGivenOn: listed(
    "lead given|lead passed on|lead date|lead sent on|lead sent date|lead assigned on|" +
      "lead assigned date|lead assignment date|date assigned to partner|assigned to partner on|" +
      "partner assigned date",
  ),
  acceptedOn: listed(
    "accepted|accepted date|date accepted|acceptance date|lead accepted|lead accepted on|" +
      "lead accepted date|partner accepted on|partner accepted date",
  ),
  reason: listed(
    "closed lost reason|lost reason|loss reason|reason lost|reason for loss|closed won reason|" +
      "won reason|win/loss reason|won/lost reason|close reason|reason won/lost|verlustgrund|grund|" +
      "motif de perte|motivo de pérdida",
  ),
};
