//! Which file of which package goes where.

/// (path in `node_modules`, path in the project).
/// Inter's latin-ext part carries the letters of Northern Sámi in names of municipalities.
pub const ASSETS: &[(&str, &str)] = &[
    (
        "@digdir/designsystemet-css/dist/src/index.css",
        "foundation/shell/assets/vendor/designsystemet.css",
    ),
    (
        "@digdir/designsystemet-theme/src/themes/designsystemet.css",
        "foundation/shell/assets/vendor/designsystemet-theme.css",
    ),
    (
        "htmx.org/dist/htmx.min.js",
        "foundation/shell/assets/vendor/htmx.min.js",
    ),
    (
        "@fontsource/inter/files/inter-latin-400-normal.woff2",
        "foundation/shell/assets/vendor/inter-latin-400.woff2",
    ),
    (
        "@fontsource/inter/files/inter-latin-600-normal.woff2",
        "foundation/shell/assets/vendor/inter-latin-600.woff2",
    ),
    (
        "@fontsource/inter/files/inter-latin-ext-400-normal.woff2",
        "foundation/shell/assets/vendor/inter-latin-ext-400.woff2",
    ),
    (
        "@fontsource/inter/files/inter-latin-ext-600-normal.woff2",
        "foundation/shell/assets/vendor/inter-latin-ext-600.woff2",
    ),
    (
        "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
        "foundation/typesetting/fonts/Inter-Regular.ttf",
    ),
    (
        "@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf",
        "foundation/typesetting/fonts/Inter-Italic.ttf",
    ),
    (
        "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
        "foundation/typesetting/fonts/Inter-SemiBold.ttf",
    ),
    (
        "@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf",
        "foundation/typesetting/fonts/Inter-Bold.ttf",
    ),
];
