"""Three-three-three at one's own pace."""
