import { Claims } from "../../kit/claims/claims.js";
import { part, useTrait } from "../../kit/page/part.js";

/** @param {{model: import("../../kit/page/part.js").Model}} props */
export function ClaimCard({ model }) {
  const [claims] = useTrait(model, "claims");
  const [language] = useTrait(model, "language");
  return <Claims claims={claims} language={language} />;
}

export default part(ClaimCard);
