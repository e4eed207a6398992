import { Claims } from "../../kit/claims.js";
import { part, useTrait } from "../../kit/part.js";

/** @param {{model: import("../../kit/part.js").Model}} props */
export function ClaimCard({ model }) {
  const [claims] = useTrait(model, "claims");
  const [language] = useTrait(model, "language");
  return <Claims claims={claims} language={language} />;
}

export default part(ClaimCard);
