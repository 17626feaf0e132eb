import type { CellValue } from "../shared/tables/table-definition";

/** What programs and people write where a deal has no partner. */
const NO_PARTNER = new Set(
  (
    "no,nein,non,nee,não,nej,false,falsch,faux,falso,no value,n/a,na,n.a.,none,none selected,nothing selected,please select,blank,empty,null,nil,undefined,nan,0,tbd,tbc,tba,unknown," +
    "unassigned,not assigned,not applicable,not available,not set,no partner,no reseller,other,direct,direct sale,direct sales,direct deal," +
    "kein wert,kein partner,ohne partner,keiner,keine,keine angabe,ohne,leer,k.a.,unbekannt,nicht zugewiesen,direkt,direktvertrieb,direktverkauf," +
    "aucun,aucune,aucune valeur,sans partenaire,sans valeur,vide,vente directe,non renseigné,non attribué,s/o," +
    "ninguno,ninguna,sin valor,sin asignar,sin socio,vacío,venta directa,no aplica," +
    "nessuno,nessuna,nessun valore,nessun partner,vuoto,vendita diretta,non assegnato," +
    "geen,geen waarde,geen partner,leeg,n.v.t.,onbekend,directe verkoop," +
    "nenhum,nenhuma,sem valor,sem parceiro,vazio,venda direta,não se aplica," +
    "brak,brak wartości,brak partnera,nie dotyczy,puste,inget,inget värde,ingen,ingen partner,ingen verdi,ingen værdi,ei arvoa,ei mitään," +
    "нет,нет значения,не указано,не указан,пусто,yok,なし,無し,該当なし,未設定,値なし,無,无,空,없음"
  ).split(","),
);
/** "(No value)", "--None--", "<None>", "[blank]" */
const AROUND = /^[\s()[\]{}<>"'*–—-]{1,9}|[\s()[\]{}<>"'*:!–—-]{1,9}$/g;
/** Excel's errors in any language: #REF!, #WERT!, #NAME?, #NV */
const EXCEL_ERROR = /^#(?:[\p{Lu}\d/]{2,12}[!?]|N\/?[AVD])$/u;
const LONGEST = 40;

/** Whether a cell says that there is no partner: a word for none, or no letter and no number at all. */
export function isNoPartner(partner: CellValue | undefined): boolean {
  if (typeof partner !== "string" || partner.length > LONGEST) return false;
  const word = partner.toLowerCase();
  return (
    NO_PARTNER.has(word) ||
    NO_PARTNER.has(word.replace(AROUND, "")) ||
    EXCEL_ERROR.test(partner) ||
    !/[\p{L}\p{N}]/u.test(partner)
  );
}
