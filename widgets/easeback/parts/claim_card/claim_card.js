import { Claims } from "../../kit/claims/claims.js";
import { part, useTrait } from "../../kit/page/part.js";

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function ClaimCard({ model }) {
  const [claims] = useTrait(model, "claims");
  const [language] = useTrait(model, "language");
  const [shown] = useTrait(model, "shown");
  return <Claims claims={claims} language={language} shown={shown} />;
}

export default part(ClaimCard);
